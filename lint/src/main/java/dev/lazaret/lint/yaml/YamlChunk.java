package dev.lazaret.lint.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a file between two {@code ---} lines. The marker starts a line in no YAML construct but
 * a new document (YAML 1.2.2, 9.1.2), so cutting there needs no parser.
 *
 * @param start offset in the file
 * @param line one-based line it starts on
 */
record YamlChunk(String text, int start, int line) {

    /**
     * Cuts the file.
     *
     * @param most how many parts to give; what comes after them is left out
     */
    static List<YamlChunk> split(String file, int most) {
        List<YamlChunk> chunks = new ArrayList<>();
        int chunkStart = 0;
        int chunkLine = 1;
        int line = 1;
        boolean hasContent = false;
        for (int at = 0; at < file.length(); line++) {
            int end = lineEnd(file, at);
            boolean marker = isMarker(file, at);
            if (marker && hasContent) {
                chunks.add(new YamlChunk(file.substring(chunkStart, at), chunkStart, chunkLine));
                if (chunks.size() == most) {
                    return chunks;
                }
                chunkStart = at;
                chunkLine = line;
            }
            // Directives before a marker belong to the document after it.
            hasContent = marker || hasContent || isContent(file, at, end);
            at = end;
        }
        if (hasContent) {
            chunks.add(new YamlChunk(file.substring(chunkStart), chunkStart, chunkLine));
        }
        return chunks;
    }

    private static boolean isMarker(String file, int at) {
        return file.startsWith("---", at)
                && (at + 3 == file.length() || Character.isWhitespace(file.charAt(at + 3)));
    }

    private static boolean isContent(String file, int at, int end) {
        int first = at;
        while (first < end && Character.isWhitespace(file.charAt(first))) {
            first++;
        }
        return first < end && file.charAt(first) != '#' && file.charAt(at) != '%';
    }

    /** Offset after the line's break; a lone carriage return breaks a line as well. */
    private static int lineEnd(String file, int at) {
        for (int i = at; i < file.length(); i++) {
            char c = file.charAt(i);
            if (c == '\n') {
                return i + 1;
            }
            if (c == '\r') {
                return i + 1 < file.length() && file.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return file.length();
    }
}
