package dev.lazaret.lint;

import dev.lazaret.base.Location;
import dev.lazaret.base.Rule;
import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.base.Text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The lines of one file, and findings in it that show the line they are about. */
public final class SourceLines {

    private final String file;
    private final String text;
    private final int[] starts;
    private final Map<Integer, String> excerpts = new HashMap<>();

    public SourceLines(String file, String text) {
        this.file = file;
        this.text = text;
        this.starts = starts(text);
    }

    private static int[] starts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    /** Offset of the first character of a line (one-based); the end of the text beyond the last. */
    public int start(int line) {
        return line > starts.length ? text.length() : starts[line - 1];
    }

    /**
     * Something wrong here.
     *
     * @param line one-based
     * @param column one-based, in UTF-16 code units; 0 when not known
     * @param evidence what was seen, safe to print
     */
    public SourceLineFinding finding(Rule rule, int line, int column, String evidence) {
        return new SourceLineFinding(
                rule.id(),
                rule.aliases(),
                rule.severity(),
                rule.title(),
                new Location(null, file, line),
                column,
                evidence,
                evidence.contains(Evidence.MASK) ? "" : excerpt(line),
                rule.remedy());
    }

    /** Many rules speak of the same line: it is looked through for secrets once. */
    private String excerpt(int line) {
        return excerpts.computeIfAbsent(line, this::readExcerpt);
    }

    private String readExcerpt(int line) {
        int start = start(line);
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        if (end > start && text.charAt(end - 1) == '\r') {
            end--;
        }
        String written = text.substring(start, Math.min(end, start + 1_000)).replace('\t', ' ');
        return Evidence.isShowable(written) ? Text.quote(written, 1_000) : "";
    }
}
