package dev.lazaret.lint.dockerfile.syntax;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
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

    /** Parameters of a shell that a builder takes for names of variables. */
    private static final String SPECIAL = "@*#?-$!";

    private final String text;
    private final Map<String, Expanded> variables;
    private final char escape;
    private final boolean quotes;
    private final StringBuilder out = new StringBuilder();
    private final List<VariableUse> uses = new ArrayList<>();
    private int at;
    private boolean known = true;

    private Expansion(String text, Map<String, Expanded> variables, char escape, boolean quotes) {
        this.text = text;
        this.variables = variables;
        this.escape = escape;
        this.quotes = quotes;
    }

    /** Expands a word and takes its quotes away. */
    public static Expanded expand(String text, Map<String, Expanded> variables, char escape) {
        if (text.indexOf('$') < 0 && text.indexOf('"') < 0 && text.indexOf('\'') < 0) {
            return new Expanded(text, true);
        }
        Expansion expansion = new Expansion(text, variables, escape, true);
        expansion.run('\0', 0);
        return new Expanded(expansion.out.toString(), expansion.known);
    }

    /** The variables a word uses, in order; what single quotes hold is no variable. */
    public static List<VariableUse> uses(String text, char escape) {
        return uses(text, escape, true);
    }

    /** The variables the body of a heredoc uses, in which quotes are characters like others. */
    public static List<VariableUse> usesInHeredoc(String body) {
        return uses(body, '\\', false);
    }

    private static List<VariableUse> uses(String text, char escape, boolean quotes) {
        if (text.indexOf('$') < 0) {
            return List.of();
        }
        Expansion expansion = new Expansion(text, Map.of(), escape, quotes);
        expansion.run('\0', 0);
        return List.copyOf(expansion.uses);
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
            if (quotes && c == '\'' && !doubleQuoted) {
                int close = text.indexOf('\'', at);
                close = close < 0 ? text.length() : close;
                append(text.substring(at, close));
                at = Math.min(text.length(), close + 1);
            } else if (quotes && c == '"') {
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
            String name = text.substring(start, at);
            uses.add(new VariableUse(name, false));
            value(variables.get(name));
        }
    }

    private void braced(int depth) {
        int start = at;
        skipName();
        String name = text.substring(start, at);
        Expanded found = variables.get(name);
        boolean colon = at < text.length() && text.charAt(at) == ':';
        at += colon ? 1 : 0;
        char operator = at < text.length() ? text.charAt(at) : '}';
        at++;
        uses.add(new VariableUse(name, operator == '-' || operator == '+'));
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

    /** As BuildKit reads names: one special character, digits, or a word. */
    private void skipName() {
        if (at < text.length() && SPECIAL.indexOf(text.charAt(at)) >= 0) {
            at++;
            return;
        }
        boolean number = at < text.length() && isDigit(text.charAt(at));
        while (number && at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (number) {
            return;
        }
        while (at < text.length() && isName(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
    }

    private void append(String more) {
        if (out.length() + more.length() > VALUE_MAX) {
            known = false;
        } else {
            out.append(more);
        }
    }
}
