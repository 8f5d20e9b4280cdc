package dev.lazaret.lint.dockerfile.syntax;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Reads one instruction from its joined text: keyword, flags, arguments. */
final class InstructionReader {

    private final SourceText source;
    private final String text;
    private final char escape;
    private final int start;
    private final int keywordEnd;
    private final @Nullable Keyword keyword;

    InstructionReader(SourceText source, char escape) {
        this(source, escape, 0);
    }

    private InstructionReader(SourceText source, char escape, int from) {
        this.source = source;
        this.text = source.text();
        this.escape = escape;
        this.start = visible(from);
        this.keywordEnd = blank(start);
        this.keyword = Keyword.parse(text.substring(start, keywordEnd));
    }

    @Nullable Keyword keyword() {
        return keyword;
    }

    String keywordText() {
        return text.substring(start, Math.min(keywordEnd, start + 40));
    }

    /** What ONBUILD holds back. */
    InstructionReader held() {
        return new InstructionReader(source, escape, keywordEnd);
    }

    /** Where heredoc marks may begin, -1 when the instruction takes none. */
    int heredocsStart() {
        if (keyword == Keyword.ONBUILD) {
            InstructionReader held = held();
            return held.keyword == Keyword.ONBUILD ? -1 : held.heredocsStart();
        }
        return keyword != null && keyword.takesHeredocs() && !isJson() ? keywordEnd : -1;
    }

    private boolean isJson() {
        return JsonWords.parse(source, flags(new ArrayList<>())) != null;
    }

    /** The instruction; null when ONBUILD has nothing to hold back. */
    @Nullable Instruction read(
            List<Heredoc> heredocs, List<Comment> comments, List<Position> blankLines) {
        return read(heredocs, comments, blankLines, true);
    }

    private @Nullable Instruction read(
            List<Heredoc> heredocs,
            List<Comment> comments,
            List<Position> blankLines,
            boolean outer) {
        Keyword known = keyword;
        if (known == null) {
            return null;
        }
        List<Flag> flags = new ArrayList<>();
        int at = known.takesFlags() ? flags(flags) : visible(keywordEnd);
        Instruction trigger = null;
        if (known == Keyword.ONBUILD && outer) {
            trigger =
                    new InstructionReader(source, escape, at)
                            .read(heredocs, comments, List.of(), false);
            if (trigger == null) {
                return null;
            }
        }
        List<Word> json = known.takesJson() ? json(known, at) : null;
        List<Word> words = json != null ? json : words(known, at);
        return new Instruction(
                known,
                source,
                start,
                at,
                flags,
                words,
                json != null,
                heredocs,
                comments,
                blankLines,
                trigger);
    }

    private @Nullable List<Word> json(Keyword known, int from) {
        int at = from;
        if (known == Keyword.HEALTHCHECK && text.regionMatches(true, at, "CMD", 0, 3)) {
            at = visible(at + 3);
        }
        return JsonWords.parse(source, at);
    }

    private int flags(List<Flag> flags) {
        int at = visible(keywordEnd);
        while (text.startsWith("--", at)) {
            int end = blank(at);
            if (end == at + 2) {
                return visible(end);
            }
            int equals = text.indexOf('=', at, end);
            boolean valued = equals > 0 && equals < end;
            String name = text.substring(at + 2, valued ? equals : end);
            String value = valued ? text.substring(equals + 1, end) : "";
            flags.add(new Flag(name, value, source.position(at)));
            at = visible(end);
        }
        return at;
    }

    private List<Word> words(Keyword known, int from) {
        List<Word> words = new ArrayList<>();
        int at = visible(from);
        while (at < text.length()) {
            int end = known.takesPairs() ? quotedEnd(at) : blank(at);
            words.add(new Word(text.substring(at, end), at, source.position(at)));
            at = visible(end);
        }
        return words;
    }

    /** The end of a word in which quotes and escapes keep blanks. */
    private int quotedEnd(int from) {
        int at = from;
        char quote = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == escape && quote != '\'') {
                at++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (Lines.isBlank(c)) {
                return at;
            }
            at++;
        }
        return text.length();
    }

    int visible(int from) {
        int at = from;
        while (at < text.length() && Lines.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int blank(int from) {
        int at = from;
        while (at < text.length() && !Lines.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
