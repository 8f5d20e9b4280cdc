package dev.lazaret.judge.license;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A table of ours: a key, and after a tab what it means; the key itself where nothing follows. */
final class Table {

    private Table() {}

    /** Reads a resource beside this class; keys are in lower case. */
    static Map<String, String> read(String name) {
        Map<String, String> rows = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    int tab = line.indexOf('\t');
                    String key = tab < 0 ? line : line.substring(0, tab);
                    rows.put(key.toLowerCase(Locale.ROOT), line.substring(tab + 1));
                }
            }
            return Map.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to read our own table " + name, e);
        }
    }
}
