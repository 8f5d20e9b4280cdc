package dev.lazaret.lint.dockerfile.syntax;

import java.util.List;
import java.util.Set;

/**
 * A {@code .dockerignore}: what a build leaves out of its context ("Build context", .dockerignore
 * files). Patterns that let files in again ({@code !x}) make it a list of which nothing is said:
 * what they mean depends on the files there are.
 *
 * @param leavesAllOut whether a pattern names everything in the context
 * @param hasExceptions whether some files are let in again
 */
public record IgnoreList(
        List<IgnorePattern> patterns, boolean leavesAllOut, boolean hasExceptions) {

    /** Longer lists are not read; long ones of the field have some thousand. */
    public static final int CHARS_MAX = 8_192;

    /** Leaves nothing out. */
    public static final IgnoreList NONE = new IgnoreList(List.of(), false, false);

    private static final Set<String> EVERYTHING = Set.of("*", "**", "**/*");

    public IgnoreList {
        patterns = List.copyOf(patterns);
    }

    /** Reads the text of a list; one that is too long leaves nothing out. */
    public static IgnoreList parse(String text) {
        if (text.length() > CHARS_MAX) {
            return NONE;
        }
        List<String> lines =
                text.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.replace("\uFEFF", "").strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
        List<String> patterns =
                lines.stream().map(IgnoreList::clean).filter(line -> !line.isEmpty()).toList();
        return new IgnoreList(
                patterns.stream().map(IgnorePattern::parse).toList(),
                patterns.stream().anyMatch(EVERYTHING::contains),
                lines.stream().anyMatch(line -> line.startsWith("!")));
    }

    /**
     * Whether a source of COPY or ADD is left out of the context.
     *
     * @param source from the root of the context, with or without the slash before
     */
    public boolean leavesOut(String source) {
        String path = clean(source);
        if (hasExceptions || List.of(path.split("/", -1)).contains("..")) {
            return false;
        }
        return path.isEmpty()
                ? leavesAllOut
                : patterns.stream().anyMatch(pattern -> pattern.covers(path));
    }

    /** Without slashes at its ends, double ones and dots that go nowhere. */
    private static String clean(String path) {
        StringBuilder clean = new StringBuilder();
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".")) {
                clean.append(clean.isEmpty() ? "" : "/").append(part);
            }
        }
        return clean.toString();
    }
}
