package dev.lazaret.lint.dockerfile.fix;

import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.lint.SourceLines;
import dev.lazaret.lint.TextEdits;
import dev.lazaret.lint.dockerfile.rules.Build;
import dev.lazaret.lint.dockerfile.syntax.Position;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A Dockerfile while one rule's findings in it are repaired. */
final class Draft {

    /** Words of one instruction. */
    private static final int WORD_WITHIN = 4_000;

    private static final String EDGES = " \t\r\n=,\"'";

    private final String name;
    private final String text;
    private final Build build;
    private final SourceLines lines;
    private final Set<Position> found = new HashSet<>();
    private final TextEdits edits;
    private final List<String> changes = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    Draft(String name, String text, Build build, List<SourceLineFinding> findings) {
        this.name = name;
        this.text = text;
        this.build = build;
        this.lines = new SourceLines(name, text);
        this.edits = new TextEdits(text);
        findings.forEach(f -> found.add(new Position(f.place().line(), f.column())));
    }

    Build build() {
        return build;
    }

    String lineEnd() {
        return edits.lineEnd();
    }

    /** Whether the rule finds something here, and no comment silences it. */
    boolean isFound(Position at) {
        return found.contains(at);
    }

    /** Offset in the file. */
    int offset(Position at) {
        return lines.start(at.line()) + at.column() - 1;
    }

    /** Whether the file reads so here: positions within quotes inside quotes may be off. */
    boolean reads(int offset, String expected) {
        return text.startsWith(expected, offset);
    }

    /**
     * Where a word ends that stands soon after this place, as {@code a:1} does in {@code
     * --from=a:1}; -1 when it does not.
     */
    int endOfWord(String word, Position from) {
        int begin = offset(from);
        int limit = Math.min(text.length(), begin + WORD_WITHIN);
        int at = text.indexOf(word, begin + 1);
        while (at >= 0 && at < limit) {
            int end = at + word.length();
            if (EDGES.indexOf(at(at - 1)) >= 0 && EDGES.indexOf(at(end)) >= 0) {
                return end;
            }
            at = text.indexOf(word, at + 1);
        }
        return -1;
    }

    /** The character at an offset, a line end behind the last. */
    char at(int offset) {
        return offset < text.length() ? text.charAt(offset) : '\n';
    }

    /** The blanks a line begins with. */
    String indent(int line) {
        int start = lines.start(line);
        int end = start;
        while (at(end) == ' ' || at(end) == '\t') {
            end++;
        }
        return text.substring(start, end);
    }

    void replace(int from, int to, String replacement) {
        edits.replace(from, to, replacement);
    }

    void insert(int at, String added) {
        edits.insert(at, added);
    }

    void changed(Position at, String what) {
        changes.add(name + ":" + at.line() + ": " + what);
    }

    void skip(Position at, String why) {
        skipped.add(name + ":" + at.line() + ": " + why);
    }

    List<String> changes() {
        return changes;
    }

    List<String> skipped() {
        return skipped;
    }

    String result() {
        return edits.result();
    }
}
