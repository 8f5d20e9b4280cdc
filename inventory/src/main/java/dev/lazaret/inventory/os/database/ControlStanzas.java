package dev.lazaret.inventory.os.database;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Stanzas of {@code Field: value} lines (deb822(5)): an empty line ends one, a line that starts
 * with a blank continues the field above. Only wanted fields are kept.
 */
public final class ControlStanzas {

    /** Takes one stanza. */
    public interface Sink {
        /** Field names are in lower case; a continued value has its lines joined by LF. */
        void stanza(Map<String, String> fields) throws IOException;
    }

    private final Set<String> wanted;
    private final Limits limits;
    private final Sink sink;

    private final Map<String, StringBuilder> fields = new TreeMap<>();
    private StringBuilder current = new StringBuilder();
    private boolean any;
    private int stanzas;

    private ControlStanzas(Set<String> wanted, Limits limits, Sink sink) {
        this.wanted = wanted;
        this.limits = limits;
        this.sink = sink;
    }

    /**
     * Reads all stanzas.
     *
     * @param wanted field names in lower case
     * @throws LimitExceededException after {@link Limits#packagesMax} stanzas
     */
    public static void read(BoundedLines lines, Set<String> wanted, Limits limits, Sink sink)
            throws IOException {
        ControlStanzas stanzas = new ControlStanzas(wanted, limits, sink);
        for (String line = lines.next(); line != null; line = lines.next()) {
            stanzas.line(line);
        }
        stanzas.end();
    }

    private void line(String line) throws IOException {
        if (line.isBlank()) {
            end();
        } else if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
            append('\n' + line.strip());
        } else {
            any = true;
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
            current = new StringBuilder();
            if (wanted.contains(name)) {
                fields.putIfAbsent(name, current);
            }
            append(line.substring(colon + 1).strip());
        }
    }

    private void append(String text) {
        if (current.length() + text.length() <= limits.lineBytesMax()) {
            current.append(text);
        }
    }

    private void end() throws IOException {
        if (!any) {
            return;
        }
        if (++stanzas > limits.packagesMax()) {
            throw new LimitExceededException(
                    "more than " + limits.packagesMax() + " stanzas in one file");
        }
        Map<String, String> values = new TreeMap<>();
        fields.forEach((name, value) -> values.put(name, value.toString()));
        fields.clear();
        current = new StringBuilder();
        any = false;
        sink.stanza(values);
    }
}
