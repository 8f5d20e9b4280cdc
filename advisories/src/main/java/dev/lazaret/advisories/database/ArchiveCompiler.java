package dev.lazaret.advisories.database;

import dev.lazaret.advisories.Advisory;
import dev.lazaret.advisories.FeedException;
import dev.lazaret.advisories.PackageNames;
import dev.lazaret.advisories.feeds.FeedLimits;
import dev.lazaret.advisories.feeds.FeedProgress;
import dev.lazaret.advisories.feeds.OsvArchive;
import dev.lazaret.advisories.osv.OsvFormatException;
import dev.lazaret.advisories.osv.OsvParser;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compiles one archive. Of each record only what concerns the archive's own ecosystem is taken: a
 * record that names several lies in the archive of each.
 */
final class ArchiveCompiler {

    private static final int SKIPPED_KEPT_MAX = 1_000;
    private static final int PROGRESS_STEP = 1_000;

    private final String ecosystem;
    private final OsvParser parser;
    private final FeedLimits limits;
    private final DatabaseWriter writer;
    private final FeedProgress progress;
    private final List<SkippedRecord> skipped = new ArrayList<>();
    private long records;
    private long skippedCount;

    ArchiveCompiler(
            String ecosystem,
            OsvParser parser,
            FeedLimits limits,
            DatabaseWriter writer,
            FeedProgress progress) {
        this.ecosystem = ecosystem;
        this.parser = parser;
        this.limits = limits;
        this.writer = writer;
        this.progress = progress;
    }

    /** Stages all records and writes them sorted; the records that could not be used come back. */
    List<SkippedRecord> compile(Path archive)
            throws FeedException, SQLException, IOException, InterruptedException {
        try (Staging staging = Staging.create(writer.scratch())) {
            new OsvArchive(archive, limits).read(new Stager(staging));
            staging.sorted(writer::group);
        }
        progress.compiled(feed(), records);
        skipped.sort(Comparator.comparing(SkippedRecord::entry));
        return skipped;
    }

    long records() {
        return records;
    }

    long skippedCount() {
        return skippedCount;
    }

    private String feed() {
        return "osv/" + ecosystem;
    }

    private final class Stager implements OsvArchive.Visitor {
        private final Staging staging;

        Stager(Staging staging) {
            this.staging = staging;
        }

        @Override
        public void record(String entry, byte[] bytes) throws FeedException, InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException("compiling " + feed() + " was interrupted");
            }
            try {
                for (Advisory advisory : parser.parse(bytes)) {
                    if (PackageNames.family(advisory.ecosystem()).equals(ecosystem)) {
                        staging.add(advisory);
                    }
                }
            } catch (OsvFormatException e) {
                unreadable(entry, String.valueOf(e.getMessage()));
                return;
            } catch (SQLException e) {
                throw new FeedException(
                        "cannot write to %s: %s; is there room on the disk?"
                                .formatted(writer.scratch(), e.getMessage()),
                        e);
            }
            records++;
            if (records % PROGRESS_STEP == 0) {
                progress.compiled(feed(), records);
            }
        }

        @Override
        public void unreadable(String entry, String reason) {
            skippedCount++;
            if (skipped.size() < SKIPPED_KEPT_MAX) {
                skipped.add(new SkippedRecord(feed(), entry, reason));
            }
        }
    }
}
