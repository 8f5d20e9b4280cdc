package dev.lazaret.inventory.binary;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.binary.Token.FileVersion;
import dev.lazaret.inventory.binary.Token.Literal;
import dev.lazaret.inventory.executable.Bytes;
import dev.lazaret.inventory.executable.Needle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where in a program's constants its version stands: literal bytes and placeholders in turn. The
 * longest literal is searched for; the rest is compared around it, beginning at most some words
 * before, so the search is linear.
 *
 * <p>{@code {n}} is a number with dots ({@code 1.22.3}), {@code {v}} the same with a tail ({@code
 * 1.1.1w}, {@code 3.40.1-2}), {@code {d}} a number with or without one ({@code 3}, {@code 0rc1}),
 * {@code {b}} one before a {@link BuildStamp} and {@code {h}} the machine in that, {@code {w}} what
 * is left of a word, {@code {f}} the version in the file's name. What stands between {@code [} and
 * {@code ]} is the version, without brackets the first placeholder. {@code \0} and {@code \n} are
 * bytes, {@code \z} is one zero byte or more, {@code \e} a byte that is no part of a word, {@code
 * \[} and {@code \]} are literal.
 *
 * @param tokens literals and placeholders
 * @param from first token of the version
 * @param to first token behind the version
 */
record VersionPattern(List<Token> tokens, int from, int to) {

    /** How far in front of its longest literal a pattern may begin. */
    private static final int BEHIND_MAX = 2 * Token.VERSION_CHARS_MAX;

    private static final Token FILE_VERSION = new FileVersion();

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
        if (nameOnly()) {
            return fileVersion;
        }
        int anchor = longestLiteral(steps);
        Needle needle = Needle.of(((Literal) steps.get(anchor)).text());
        for (Bytes bytes : constants) {
            long at = needle.in(bytes, 0);
            while (at >= 0) {
                String version = around(steps, anchor, bytes, at);
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
            steps.add(token.equals(FILE_VERSION) ? new Literal(fileVersion) : token);
        }
        return steps;
    }

    private static int longestLiteral(List<Token> steps) {
        int longest = 0;
        int length = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Literal literal && literal.text().length() > length) {
                longest = i;
                length = literal.text().length();
            }
        }
        return longest;
    }

    /** The version when the pattern stands so that its longest literal is here. */
    private String around(List<Token> steps, int anchor, Bytes bytes, long at)
            throws MalformedException {
        long first = anchor == 0 ? at : Math.max(0, at - BEHIND_MAX);
        for (long start = at; start >= first; start--) {
            if (steps.get(0).end(bytes, start) >= 0) {
                String version = match(steps, bytes, start, anchor, at);
                if (!version.isEmpty()) {
                    return version;
                }
            }
        }
        return "";
    }

    private String match(List<Token> steps, Bytes bytes, long start, int anchor, long anchorAt)
            throws MalformedException {
        long at = start;
        long versionFrom = start;
        long versionTo = start;
        for (int i = 0; i < steps.size(); i++) {
            versionFrom = i == from ? at : versionFrom;
            long end = i == anchor && at != anchorAt ? -1 : steps.get(i).end(bytes, at);
            if (end < 0) {
                return "";
            }
            at = end;
            versionTo = i == to - 1 ? at : versionTo;
        }
        return new String(
                bytes.slice(versionFrom, versionTo - versionFrom).copy(BEHIND_MAX),
                StandardCharsets.ISO_8859_1);
    }
}
