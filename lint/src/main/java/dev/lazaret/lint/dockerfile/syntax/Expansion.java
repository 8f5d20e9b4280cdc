package dev.lazaret.lint.dockerfile.syntax;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Replaces {@code $x}, {@code ${x}}, {@code ${x:-word}}, {@code ${x-word}}, {@code ${x:+word}},
 * {@code ${x+word}} and {@code ${x:?word}} as the Dockerfile reference says ("Environment
 * replacement"). Pattern forms ({@code ${x#p}}) leave the result unknown. A value may not outgrow
 * {@value #VALUE_MAX} characters, so that doubling variables stay harmless.
 */
public final class Expansion {

    private static final int VALUE_MAX = 8_192;
    private static final int DEPTH_MAX = 16;

    private final String text;
    private final Map<String, Expanded> variables;
    private final char escape;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private boolean known = true;

    private Expansion(String text, Map<String, Expanded> variables, char escape) {
        this.text = text;
        this.variables = variables;
        this.escape = escape;
    }

    /** Expands a word and takes its quotes away. */
    public static Expanded expand(String text, Map<String, Expanded> variables, char escape) {
        if (text.indexOf('$') < 0 && text.indexOf('"') < 0 && text.indexOf('\'') < 0) {
            return new Expanded(text, true);
        }
        Expansion expansion = new Expansion(text, variables, escape);
        expansion.run('\0', 0);
        return new Expanded(expansion.out.toString(), expansion.known);
    }

    /** Up to the end, or past the closing brace. */
    private void run(char stop, int depth) {
        boolean doubleQuoted = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == stop && !doubleQuoted) {
                at++;
                return;
            }
            at++;
            if (c == '\'' && !doubleQuoted) {
                int close = text.indexOf('\'', at);
                close = close < 0 ? text.length() : close;
                append(text.substring(at, close));
                at = Math.min(text.length(), close + 1);
            } else if (c == '"') {
                doubleQuoted = !doubleQuoted;
            } else if (c == escape && at < text.length()) {
                char next = text.charAt(at++);
                append(next == '$' || next == '"' || next == escape ? "" + next : "" + c + next);
            } else if (c == '$') {
                variable(depth);
            } else {
                append(String.valueOf(c));
            }
        }
    }

    private void variable(int depth) {
        if (at < text.length() && text.charAt(at) == '{') {
            at++;
            braced(depth);
            return;
        }
        int start = at;
        skipName();
        if (at == start) {
            append("$");
        } else {
            value(variables.get(text.substring(start, at)));
        }
    }

    private void braced(int depth) {
        int start = at;
        skipName();
        Expanded found = variables.get(text.substring(start, at));
        boolean colon = at < text.length() && text.charAt(at) == ':';
        at += colon ? 1 : 0;
        char operator = at < text.length() ? text.charAt(at) : '}';
        at++;
        if (operator == '}' || depth >= DEPTH_MAX) {
            skipUnless(operator == '}');
            value(depth >= DEPTH_MAX ? null : found);
            return;
        }
        boolean set = found != null && (!colon || !found.known() || !found.text().isEmpty());
        int before = out.length();
        boolean knownBefore = known;
        run('}', depth + 1);
        String word = out.substring(before);
        boolean wordKnown = known;
        out.setLength(before);
        known = knownBefore;
        switch (operator) {
            case '-' -> choose(set, found, word, wordKnown);
            case '+' -> {
                if (set) {
                    append(word);
                    known &= wordKnown;
                }
            }
            case '?' -> value(found);
            default -> {
                value(found);
                known = false;
            }
        }
    }

    private void choose(boolean set, @Nullable Expanded found, String word, boolean wordKnown) {
        if (set) {
            value(found);
        } else {
            append(word);
            known &= wordKnown;
        }
    }

    private void skipUnless(boolean done) {
        if (!done) {
            int close = text.indexOf('}', at);
            at = close < 0 ? text.length() : close + 1;
        }
    }

    private void value(@Nullable Expanded value) {
        if (value == null) {
            known = false;
        } else {
            append(value.text());
            known &= value.known();
        }
    }

    private void skipName() {
        while (at < text.length() && isName(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_';
    }

    private void append(String more) {
        if (out.length() + more.length() > VALUE_MAX) {
            known = false;
        } else {
            out.append(more);
        }
    }
}
