package dev.lazaret.explorer.model;

import dev.lazaret.base.Text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Content as lines that are safe to show and fit the width. */
final class ContentLines {

    private static final int HEX_ROW = 16;
    private static final String TAB = "    ";

    private ContentLines() {}

    static List<String> of(Content content, Overlay.Form form, int width) {
        return switch (content) {
            case Content.Absent absent -> List.of();
            case Content.Awaited awaited -> List.of("reading…");
            case Content.Unreadable unreadable ->
                    wrap("The content could not be read: " + unreadable.reason(), width);
            case Content.Head head -> head(head, form, width);
        };
    }

    private static List<String> head(Content.Head head, Overlay.Form form, int width) {
        if (head.bytes().length == 0) {
            return List.of("(empty)");
        }
        List<String> lines =
                new ArrayList<>(
                        switch (form) {
                            case TEXT -> text(head.bytes(), width);
                            case HEX -> hex(head.bytes(), width);
                        });
        if (head.more()) {
            lines.add("(the first " + head.bytes().length + " bytes; there are more)");
        }
        return lines;
    }

    private static List<String> text(byte[] bytes, int width) {
        List<String> lines = new ArrayList<>();
        new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> lines.addAll(wrap(line, width)));
        return lines;
    }

    /** Cuts a line to the width; a wide character counts for two columns at most. */
    static List<String> wrap(String line, int width) {
        String plain = line.replace("\t", TAB);
        String safe = Text.quote(plain, plain.length());
        List<String> pieces = new ArrayList<>();
        int from = 0;
        int columns = 0;
        for (int i = 0; i < safe.length(); ) {
            int point = safe.codePointAt(i);
            int wide = point < 0x1100 ? 1 : 2;
            if (columns + wide > width && i > from) {
                pieces.add(safe.substring(from, i));
                from = i;
                columns = 0;
            }
            columns += wide;
            i += Character.charCount(point);
        }
        pieces.add(safe.substring(from));
        return pieces;
    }

    private static List<String> hex(byte[] bytes, int width) {
        int perRow = width >= 77 ? HEX_ROW : HEX_ROW / 2;
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += perRow) {
            lines.add(hexRow(bytes, at, perRow));
        }
        return lines;
    }

    private static String hexRow(byte[] bytes, int at, int perRow) {
        StringBuilder row = new StringBuilder("%08x ".formatted(at));
        StringBuilder text = new StringBuilder();
        for (int i = at; i < at + perRow; i++) {
            if (i % 8 == 0) {
                row.append(' ');
            }
            row.append(i < bytes.length ? "%02x ".formatted(bytes[i] & 0xFF) : "   ");
            if (i < bytes.length) {
                text.append(bytes[i] >= 0x20 && bytes[i] < 0x7F ? (char) bytes[i] : '.');
            }
        }
        return row.append('|').append(text).append('|').toString();
    }
}
