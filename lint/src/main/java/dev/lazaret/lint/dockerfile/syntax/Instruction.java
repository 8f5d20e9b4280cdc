package dev.lazaret.lint.dockerfile.syntax;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** One instruction with all its lines. Equal only to itself: two equal lines are two places. */
public final class Instruction {

    private final Keyword keyword;
    private final SourceText source;
    private final int start;
    private final int argumentsStart;
    private final List<Flag> flags;
    private final List<Word> words;
    private final boolean exec;
    private final List<Heredoc> heredocs;
    private final List<Comment> comments;
    private final List<Position> blankLines;
    private final @Nullable Instruction trigger;

    Instruction(
            Keyword keyword,
            SourceText source,
            int start,
            int argumentsStart,
            List<Flag> flags,
            List<Word> words,
            boolean exec,
            List<Heredoc> heredocs,
            List<Comment> comments,
            List<Position> blankLines,
            @Nullable Instruction trigger) {
        this.keyword = keyword;
        this.source = source;
        this.start = start;
        this.argumentsStart = argumentsStart;
        this.flags = List.copyOf(flags);
        this.words = List.copyOf(words);
        this.exec = exec;
        this.heredocs = List.copyOf(heredocs);
        this.comments = List.copyOf(comments);
        this.blankLines = List.copyOf(blankLines);
        this.trigger = trigger;
    }

    public Keyword keyword() {
        return keyword;
    }

    /** The keyword in the case it is written in. */
    public String writtenKeyword() {
        return source.text().substring(start, start + keyword.name().length());
    }

    /** The whole instruction, lines joined. */
    public SourceText source() {
        return source;
    }

    /** Where its keyword begins. */
    public Position at() {
        return source.position(start);
    }

    /** Offset in {@link #source} of the keyword. */
    public int start() {
        return start;
    }

    /** Offset in {@link #source} of what follows the flags. */
    public int argumentsStart() {
        return argumentsStart;
    }

    /** What follows the keyword and flags, as written but with lines joined. */
    public String arguments() {
        return source.text().substring(argumentsStart).strip();
    }

    public List<Flag> flags() {
        return flags;
    }

    public Optional<Flag> flag(String name) {
        return flags.stream().filter(flag -> flag.name().equals(name)).findFirst();
    }

    /** The arguments: of a JSON array its strings, else what blanks separate. */
    public List<Word> words() {
        return words;
    }

    /** The n-th word's text without quotes, empty when there is none. */
    public String word(int n) {
        return n < words.size() ? words.get(n).unquoted() : "";
    }

    /** Whether the arguments are a JSON array: no shell runs. */
    public boolean isExec() {
        return exec;
    }

    public List<Heredoc> heredocs() {
        return heredocs;
    }

    /** Comments right above and between its lines. */
    public List<Comment> comments() {
        return comments;
    }

    /** Empty lines between its lines, which BuildKit will not take for ever. */
    public List<Position> blankLines() {
        return blankLines;
    }

    /** What ONBUILD holds back, null for the others. */
    public @Nullable Instruction trigger() {
        return trigger;
    }

    /** Keys and values of ENV, LABEL and ARG, in order. */
    public List<Pair> pairs() {
        return Pairs.of(this);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder().append(keyword).append(' ');
        for (Flag flag : flags) {
            out.append("--").append(flag.name());
            out.append(flag.value().isEmpty() ? "" : "=").append(flag.value()).append(' ');
        }
        return out.append(arguments()).toString();
    }
}
