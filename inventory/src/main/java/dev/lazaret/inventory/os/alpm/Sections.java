package dev.lazaret.inventory.os.alpm;

import dev.lazaret.inventory.os.database.BoundedLines;

import java.io.IOException;

/** Text of sections {@code %NAME%}, each with lines of values up to an empty line. */
final class Sections {

    /** Takes one value. */
    interface Sink {
        void value(String section, String line) throws IOException;
    }

    private Sections() {}

    static void read(BoundedLines lines, Sink sink) throws IOException {
        String section = "";
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) {
                section = "";
            } else if (line.length() > 2 && line.startsWith("%") && line.endsWith("%")) {
                section = line.substring(1, line.length() - 1);
            } else if (!section.isEmpty()) {
                sink.value(section, line);
            }
        }
    }
}
