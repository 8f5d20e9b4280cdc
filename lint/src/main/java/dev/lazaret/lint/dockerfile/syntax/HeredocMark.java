package dev.lazaret.lint.dockerfile.syntax;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A {@code <<NAME} on an instruction's line, its body still to come. */
record HeredocMark(String name, boolean expands, boolean dropsTabs, int offset) {

    /** More on one line is no Dockerfile anybody wrote. */
    private static final int MARKS_MAX = 64;

    /** The marks of an instruction that takes heredocs, in order. */
    static List<HeredocMark> in(SourceText source, InstructionReader reader) {
        List<HeredocMark> marks = new ArrayList<>();
        if (reader.heredocsStart() < 0 || source.text().indexOf("<<") < 0) {
            return marks;
        }
        String text = source.text();
        int at = reader.heredocsStart();
        while (at < text.length() && marks.size() < MARKS_MAX) {
            int start = at;
            at = wordEnd(text, at);
            HeredocMark mark = parse(text.substring(start, at), start);
            if (mark != null) {
                marks.add(mark);
            }
            at++;
        }
        return marks;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        char quote = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && quote != '\'') {
                at++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (Lines.isBlank(c) || c == ';' || c == '&' || c == '|') {
                break;
            }
            at++;
        }
        return Math.min(at, text.length());
    }

    private static @Nullable HeredocMark parse(String word, int offset) {
        int at = 0;
        while (at < word.length() && Character.isDigit(word.charAt(at))) {
            at++;
        }
        // a word may hold the mark after its command: cat<<EOF
        int mark = word.indexOf("<<", at);
        boolean plain = (mark >= 0 && word.indexOf('"') < 0) || mark == at;
        if (!plain
                || mark < 0
                || word.lastIndexOf('(', mark) >= 0
                || word.startsWith("<<<", mark)) {
            return null;
        }
        int name = mark + 2;
        boolean dropsTabs = word.startsWith("-", name);
        String raw = word.substring(dropsTabs ? name + 1 : name);
        int stop = raw.indexOf('>');
        raw = stop > 0 ? raw.substring(0, stop) : raw;
        String bare = raw.replace("\"", "").replace("'", "").replace("\\", "");
        if (bare.isEmpty() || bare.indexOf('<') >= 0 || bare.indexOf('$') >= 0) {
            return null;
        }
        return new HeredocMark(bare, bare.equals(raw), dropsTabs, offset + mark);
    }
}
