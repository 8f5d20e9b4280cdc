package dev.lazaret.report.table;

import dev.lazaret.base.Severity;
import dev.lazaret.base.Text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Lines of text of bounded width, coloured or not. Everything from outside is made safe here. */
public final class Page {

    /** ANSI styles used, few on purpose. */
    public enum Style {
        PLAIN(""),
        BOLD("\033[1m"),
        DIM("\033[2m"),
        RED("\033[31m"),
        BOLD_RED("\033[1;31m"),
        YELLOW("\033[33m"),
        GREEN("\033[1;32m"),
        CYAN("\033[36m");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    private static final String RESET = "\033[0m";
    private final ByteArrayOutputStream ended = new ByteArrayOutputStream();
    private final StringBuilder line = new StringBuilder();
    private final TableOptions options;
    private int column;

    public Page(TableOptions options) {
        this.options = options;
    }

    /** Appends, cut so that the line stays within the width. */
    public Page add(String part, Style style) {
        int room = Math.max(0, options.width() - column);
        String safe = fit(part, room);
        if (!safe.isEmpty()) {
            boolean styled = options.color() && style != Style.PLAIN;
            line.append(styled ? style.code : "").append(safe).append(styled ? RESET : "");
            column += safe.length();
        }
        return this;
    }

    public Page add(String part) {
        return add(part, Style.PLAIN);
    }

    /** Appends, padded or cut to exactly this many columns. */
    public Page cell(String part, int width, Style style) {
        String safe = fit(part, width);
        return add(safe, style).add(" ".repeat(width - safe.length()));
    }

    /** Ends the line; spaces at its end are dropped. */
    public Page end() {
        while (!line.isEmpty() && line.charAt(line.length() - 1) == ' ') {
            line.setLength(line.length() - 1);
        }
        ended.writeBytes(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
        column = 0;
        return this;
    }

    /** A heading with an empty line before it. */
    public Page heading(String title) {
        return end().add(title, Style.BOLD).end();
    }

    /** Words over as many lines as they need, all indented. */
    public Page paragraph(String indent, String words, Style style) {
        StringBuilder row = new StringBuilder();
        for (String word : Text.quote(words, 4_000).split(" ", -1)) {
            if (!row.isEmpty()
                    && indent.length() + row.length() + 1 + word.length() > options.width()) {
                add(indent).add(row.toString(), style).end();
                row.setLength(0);
            }
            row.append(row.isEmpty() ? "" : " ").append(word);
        }
        return add(indent).add(row.toString(), style).end();
    }

    public static Style of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Style.BOLD_RED;
            case HIGH -> Style.RED;
            case MEDIUM -> Style.YELLOW;
            case LOW -> Style.CYAN;
            case NEGLIGIBLE, UNKNOWN -> Style.DIM;
        };
    }

    public int width() {
        return options.width();
    }

    /** Writes the lines that have ended, as UTF-8. */
    public void writeTo(OutputStream out) throws IOException {
        ended.writeTo(out);
    }

    @Override
    public String toString() {
        return ended.toString(StandardCharsets.UTF_8) + line;
    }

    private static String fit(String part, int width) {
        String safe = Text.quote(part, 4_000);
        if (safe.length() <= width) {
            return safe;
        }
        return width <= 1 ? "" : safe.substring(0, width - 1) + "…";
    }
}
