package dev.lazaret.lint.dockerfile.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A pattern of a {@code .dockerignore}: {@code *} and {@code ?} stand for characters of a name,
 * {@code **} for folders too, {@code [a-c]} for one character of a set, a backslash takes the next
 * character as it is. Whatever lies below what matches is meant as well. The time it takes grows
 * with the product of both lengths, not faster.
 */
final class IgnorePattern {

    private sealed interface Token {}

    private record Plain(char c) implements Token {}

    private record OneOf(String set, boolean negated) implements Token {}

    /** One character of a name. */
    private record AnyCharacter() implements Token {}

    /** Any characters, of a name or of a path. */
    private record AnyText(boolean acrossFolders) implements Token {}

    /** Nothing, or folders down to here. */
    private record AnyFolders() implements Token {}

    private final List<Token> tokens;

    private IgnorePattern(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /** Reads a pattern without slash at its begin. */
    static IgnorePattern parse(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int close = c == '[' ? text.indexOf(']', at + 2) : -1;
            if (text.startsWith("**/", at)) {
                tokens.add(new AnyFolders());
                at += 3;
            } else if (c == '*') {
                boolean two = text.startsWith("**", at);
                tokens.add(new AnyText(two));
                at += two ? 2 : 1;
            } else if (close > 0) {
                boolean negated = text.charAt(at + 1) == '^';
                tokens.add(new OneOf(text.substring(at + (negated ? 2 : 1), close), negated));
                at = close + 1;
            } else {
                boolean escaped = c == '\\' && at + 1 < text.length();
                at += escaped ? 1 : 0;
                tokens.add(c == '?' ? new AnyCharacter() : new Plain(text.charAt(at)));
                at++;
            }
        }
        return new IgnorePattern(tokens);
    }

    /** Whether it means the path or a folder above it. */
    boolean covers(String path) {
        BitSet now = new BitSet(tokens.size() + 1);
        enter(now, 0);
        for (int at = 0; at < path.length() && !now.isEmpty(); at++) {
            char c = path.charAt(at);
            if (c == '/' && now.get(tokens.size())) {
                return true;
            }
            now = step(now, c);
        }
        return now.get(tokens.size());
    }

    private BitSet step(BitSet from, char c) {
        BitSet to = new BitSet(tokens.size() + 1);
        for (int i = from.nextSetBit(0); i >= 0 && i < tokens.size(); i = from.nextSetBit(i + 1)) {
            switch (tokens.get(i)) {
                case Plain(char wanted) -> enterIf(c == wanted, to, i + 1);
                case AnyCharacter() -> enterIf(c != '/', to, i + 1);
                case OneOf one -> enterIf(c != '/' && isIn(one, c), to, i + 1);
                case AnyText(boolean across) -> enterIf(across || c != '/', to, i);
                case AnyFolders() -> {
                    to.set(i);
                    enterIf(c == '/', to, i + 1);
                }
            }
        }
        return to;
    }

    private void enterIf(boolean fits, BitSet states, int state) {
        if (fits) {
            enter(states, state);
        }
    }

    /** A state, and those behind it that need no character. */
    private void enter(BitSet states, int state) {
        int at = state;
        states.set(at);
        while (at < tokens.size() && mayBeNothing(tokens.get(at))) {
            states.set(++at);
        }
    }

    private static boolean mayBeNothing(Token token) {
        return token instanceof AnyText || token instanceof AnyFolders;
    }

    private static boolean isIn(OneOf one, char c) {
        String set = one.set();
        boolean found = false;
        for (int i = 0; i < set.length(); i++) {
            boolean range = i + 2 < set.length() && set.charAt(i + 1) == '-';
            found |= range ? set.charAt(i) <= c && c <= set.charAt(i + 2) : set.charAt(i) == c;
            i += range ? 2 : 0;
        }
        return found != one.negated();
    }
}
