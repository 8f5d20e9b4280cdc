package dev.lazaret.inspect.secrets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that never goes back: every quantifier is made possessive and every plain
 * group atomic, so that each byte is looked at a fixed number of times whatever the input. A row
 * must be written for that: {@code a*ab} matches nothing.
 *
 * <p>{@code <=>} stands for what lies between a name and its value in assignments, JSON, YAML, XML
 * and Kubernetes' {@code name/value} pairs; it takes the rest of the name first. {@code <uuid>} is
 * a UUID, and {@code <to:key|token>} takes the rest of a name up to one of the words and the word.
 */
final class LinearPattern {

    private static final String ASSIGN =
            "[\\w.\\-]{0,48}\\\\?[\"'`\\]]{0,2}[ \\t]{0,8}"
                    + "(=>|:=|=|:|,|>|\\r?\\n[ \\t-]{0,24}\"?value\"?[ \\t]{0,4}[:=])"
                    + "[ \\t]{0,8}\\\\?[\"'`]?";
    private static final String UUID =
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    private static final Pattern UP_TO_WORD = Pattern.compile("<to:([a-z|]+)>");

    private final Pattern pattern;
    private final boolean hasValueGroup;
    private final boolean looksBack;

    private LinearPattern(Pattern pattern) {
        this.pattern = pattern;
        looksBack = pattern.pattern().startsWith("(?<=");
        hasValueGroup = pattern.namedGroups().containsKey("v");
    }

    static LinearPattern compile(String text, boolean ignoreCase) {
        String expanded =
                UP_TO_WORD
                        .matcher(text)
                        .replaceAll("((?!$1)[\\\\w.\\\\-]){0,24}($1)")
                        .replace("<=>", ASSIGN)
                        .replace("<uuid>", UUID);
        return new LinearPattern(
                Pattern.compile(neverBack(expanded), ignoreCase ? Pattern.CASE_INSENSITIVE : 0));
    }

    /** The same expression without a way back. */
    static String neverBack(String text) {
        StringBuilder out = new StringBuilder(text.length() + 32);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = elementEnd(text, i);
            if (c == '(' && (end >= text.length() || text.charAt(end) != '?')) {
                out.append("(?>");
            } else if (c == '(') {
                end = groupHeadEnd(text, i);
                out.append(text, i, end);
            } else {
                out.append(text, i, end);
                if (isQuantifier(c)) {
                    refuseLazy(text, end);
                    out.append('+');
                }
            }
            i = end;
        }
        return out.toString();
    }

    private static boolean isQuantifier(char c) {
        return c == '*' || c == '+' || c == '?' || c == '{';
    }

    private static void refuseLazy(String text, int end) {
        if (end < text.length() && (text.charAt(end) == '?' || text.charAt(end) == '+')) {
            throw new IllegalArgumentException(
                    "a quantifier is possessive of itself, here: " + text.substring(0, end));
        }
    }

    /** The end of one escape, class, quantifier or character. */
    private static int elementEnd(String text, int i) {
        return switch (text.charAt(i)) {
            case '\\' -> i + 2;
            case '{' -> text.indexOf('}', i) + 1;
            case '[' -> classEnd(text, i);
            default -> i + 1;
        };
    }

    private static int classEnd(String text, int start) {
        int i = start + 1;
        if (text.charAt(i) == '^') {
            i++;
        }
        while (text.charAt(i) != ']') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    /**
     * The end of {@code (?:}, {@code (?=}, {@code (?!}, {@code (?<=}, {@code (?<!}, {@code (?<v>}.
     */
    private static int groupHeadEnd(String text, int i) {
        if (text.charAt(i + 2) != '<') {
            return i + 3;
        }
        char next = text.charAt(i + 3);
        return next == '=' || next == '!' ? i + 4 : text.indexOf('>', i) + 1;
    }

    Matcher matcher(CharSequence text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Whether it starts in the middle of what it looks for, and says itself what stands before. */
    boolean looksBack() {
        return looksBack;
    }

    int valueStart(Matcher matcher) {
        return hasValueGroup ? matcher.start("v") : matcher.start();
    }

    int valueEnd(Matcher matcher) {
        return hasValueGroup ? matcher.end("v") : matcher.end();
    }
}
