package dev.lazaret.harden.databases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One paragraph of a text database as it stands there. Bytes are kept as Latin-1 characters, so
 * that what is not removed is written back unchanged, whatever its encoding.
 *
 * @param text with its line ends, without the empty line after it
 */
record Paragraph(String text) {

    /** The paragraphs of a file, in order. */
    static List<Paragraph> split(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            if (text.substring(at, end).isBlank()) {
                add(text, start, at, paragraphs);
                start = end + 1;
            }
            at = end + 1;
        }
        add(text, start, text.length(), paragraphs);
        return paragraphs;
    }

    private static void add(String text, int start, int end, List<Paragraph> paragraphs) {
        if (end > start) {
            paragraphs.add(new Paragraph(text.substring(start, end)));
        }
    }

    /** The file these paragraphs make. */
    static String join(List<Paragraph> paragraphs) {
        StringBuilder text = new StringBuilder();
        for (Paragraph paragraph : paragraphs) {
            text.append(paragraph.text());
            if (!paragraph.text().endsWith("\n")) {
                text.append('\n');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The value of a deb822 field, continuation lines joined by a blank; empty when absent. */
    String field(String name) {
        String wanted = name.toLowerCase(Locale.ROOT) + ":";
        StringBuilder value = new StringBuilder();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            boolean continued = line.startsWith(" ") || line.startsWith("\t");
            if (inside && continued) {
                value.append(' ').append(line.strip());
            } else if (inside) {
                break;
            } else if (line.regionMatches(true, 0, wanted, 0, wanted.length())) {
                inside = true;
                value.append(line.substring(wanted.length()).strip());
            }
        }
        return value.toString();
    }
}
