package dev.lazaret.inventory.binary;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.executable.Bytes;
import dev.lazaret.inventory.executable.Needle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where in a program's constants its version stands: literal bytes and placeholders in turn, the
 * first of them literal. The first literal is searched for; what follows is compared without ever
 * going back, so the search is linear.
 *
 * <p>{@code {n}} is a number with dots ({@code 1.22.3}), {@code {v}} the same with a tail ({@code
 * 1.1.1w}, {@code 3.40.1-2}), {@code {d}} a number with or without one ({@code 3}, {@code 0rc1}),
 * {@code {f}} the version in the file's name. What stands between {@code [} and {@code ]} is the
 * version, without brackets the first placeholder. {@code \0} and {@code \n} are bytes, {@code \[}
 * and {@code \]} are literal.
 *
 * @param tokens literals and placeholders
 * @param from first token of the version
 * @param to first token behind the version
 */
record VersionPattern(List<Token> tokens, int from, int to) {

    private static final int VERSION_CHARS_MAX = 48;
    private static final Token FILE_VERSION = new FileVersion();

    /** A step of a pattern. */
    sealed interface Token permits Literal, Placeholder, FileVersion {}

    record Literal(String text) implements Token {}

    /**
     * A run of version characters.
     *
     * @param dotted at least one dot
     * @param tail letters and other signs may follow the digits
     */
    record Placeholder(boolean dotted, boolean tail) implements Token {}

    /** The version in the file's name. */
    record FileVersion() implements Token {}

    VersionPattern {
        tokens = List.copyOf(tokens);
    }

    /** Reads the text form described above. */
    static VersionPattern parse(String text) {
        return new PatternReader(text).read();
    }

    /** It says what the file's name says and nothing is looked for in the file. */
    boolean nameOnly() {
        return tokens.size() == 1;
    }

    /** The first version found in a program's constants, empty when there is none. */
    String find(List<Bytes> constants, String fileVersion) throws MalformedException {
        if (tokens.contains(FILE_VERSION) && fileVersion.indexOf('.') < 0) {
            return ""; // python3 and libxml2.so.2 say less than a version
        }
        List<Token> steps = resolve(fileVersion);
        if (!(steps.get(0) instanceof Literal literal)) {
            throw new IllegalStateException("a pattern begins with a literal: " + this);
        }
        if (nameOnly()) {
            return literal.text();
        }
        Needle needle = Needle.of(literal.text());
        for (Bytes bytes : constants) {
            long at = needle.in(bytes, 0);
            while (at >= 0) {
                String version = match(steps, bytes, at);
                if (!version.isEmpty()) {
                    return version;
                }
                at = needle.in(bytes, at + 1);
            }
        }
        return "";
    }

    /** Puts the file's version in; tokens stay in step so that from and to stay right. */
    private List<Token> resolve(String fileVersion) {
        List<Token> steps = new ArrayList<>();
        for (Token token : tokens) {
            steps.add(token instanceof FileVersion ? new Literal(fileVersion) : token);
        }
        return steps;
    }

    private String match(List<Token> steps, Bytes bytes, long start) throws MalformedException {
        long at = start;
        long versionFrom = start;
        long versionTo = start;
        for (int i = 0; i < steps.size(); i++) {
            versionFrom = i == from ? at : versionFrom;
            long end = end(steps.get(i), bytes, at);
            if (end < 0) {
                return "";
            }
            at = end;
            versionTo = i == to - 1 ? at : versionTo;
        }
        return new String(
                bytes.slice(versionFrom, versionTo - versionFrom).copy(4 * VERSION_CHARS_MAX),
                StandardCharsets.ISO_8859_1);
    }

    private static long end(Token token, Bytes bytes, long at) throws MalformedException {
        return switch (token) {
            case Literal literal ->
                    bytes.startsWith(literal.text().getBytes(StandardCharsets.ISO_8859_1), at)
                            ? at + literal.text().length()
                            : -1;
            case Placeholder shape -> end(shape, bytes, at);
            case FileVersion ignored -> -1;
        };
    }

    /** Where a version that begins here ends; -1 when none does. */
    private static long end(Placeholder shape, Bytes bytes, long at) throws MalformedException {
        long limit = Math.min(bytes.size(), at + VERSION_CHARS_MAX);
        if (at >= limit || !isDigit(bytes.u8(at))) {
            return -1;
        }
        long end = at;
        boolean dotted = false;
        while (end < limit) {
            int c = bytes.u8(end);
            if (!isDigit(c) && c != '.' && !(shape.tail() && isTail(c))) {
                break;
            }
            dotted |= c == '.' && end + 1 < limit && isDigit(bytes.u8(end + 1));
            end++;
        }
        while (end > at && !isAlphanumeric(bytes.u8(end - 1))) {
            end--;
        }
        return shape.dotted() && !dotted ? -1 : end;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAlphanumeric(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isTail(int c) {
        return isAlphanumeric(c) || c == '-' || c == '+' || c == '~' || c == '_';
    }
}
