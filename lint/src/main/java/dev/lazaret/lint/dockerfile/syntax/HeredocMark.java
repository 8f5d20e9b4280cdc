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

    /**
     * Words as BuildKit cuts them: at blanks outside quotes. Operators of the shell end no word,
     * and blanks behind {@code <<} belong to it.
     */
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
            } else if (c == '<' && text.startsWith("<<", at)) {
                at = nameStart(text, at + 2) - 1;
            } else if (Lines.isBlank(c)) {
                break;
            }
            at++;
        }
        return Math.min(at, text.length());
    }

    private static int nameStart(String text, int from) {
        int at = from;
        while (at < text.length() && Lines.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A mark begins its word, a descriptor's number aside: {@code cat<<EOF} has none. */
    private static @Nullable HeredocMark parse(String word, int offset) {
        int mark = 0;
        while (mark < word.length() && Character.isDigit(word.charAt(mark))) {
            mark++;
        }
        if (!word.startsWith("<<", mark) || word.indexOf('<', mark + 2) >= 0) {
            return null;
        }
        boolean dropsTabs = word.startsWith("-", mark + 2);
        String raw = word.substring(nameStart(word, dropsTabs ? mark + 3 : mark + 2));
        String bare = raw.replace("\"", "").replace("'", "").replace("\\", "");
        return bare.isEmpty()
                ? null
                : new HeredocMark(bare, bare.equals(raw), dropsTabs, offset + mark);
    }
}
