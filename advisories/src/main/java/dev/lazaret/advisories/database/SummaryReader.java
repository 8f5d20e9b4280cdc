package dev.lazaret.advisories.database;

import dev.lazaret.advisories.database.DatabaseSummary.Feed;
import dev.lazaret.advisories.sqlite.Row;
import dev.lazaret.advisories.sqlite.SqliteFile;
import dev.lazaret.advisories.sqlite.SqliteFormatException;
import dev.lazaret.base.Digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a database's own account of itself: the tables {@code meta} and {@code feed}. */
final class SummaryReader {

    private SummaryReader() {}

    static DatabaseSummary read(SqliteFile file, Digest digest) throws SqliteFormatException {
        Map<String, String> meta = new TreeMap<>();
        for (Row row : file.table("meta").rows()) {
            meta.put(row.text(0), row.text(1));
        }
        List<Feed> feeds = new ArrayList<>();
        for (Row row : file.table("feed").rows()) {
            feeds.add(
                    new Feed(
                            row.text(0),
                            Digest.parse(row.text(1)),
                            row.integer(2),
                            row.integer(3),
                            row.integer(4)));
        }
        return new DatabaseSummary(
                digest,
                file.userVersion(),
                meta.getOrDefault("newest", ""),
                number(meta, "advisories"),
                number(meta, "packages"),
                number(meta, "kev"),
                number(meta, "epss"),
                feeds);
    }

    private static long number(Map<String, String> meta, String key) throws SqliteFormatException {
        String text = meta.getOrDefault(key, "0");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new SqliteFormatException("meta '" + key + "' is no number", e);
        }
    }
}
