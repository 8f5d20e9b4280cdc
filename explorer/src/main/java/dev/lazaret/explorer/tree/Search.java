package dev.lazaret.explorer.tree;

import java.util.Locale;

/**
 * What people type to find files: a part of the name, or of the path when it has a slash. Case does
 * not matter, {@code *} stands for any text and {@code ?} for one character. No regular expression,
 * so that no pattern takes long.
 *
 * @param text empty for everything
 */
public record Search(String text) {

    /** Everything. */
    public static final Search NONE = new Search("");

    /** Whether it asks for anything. */
    public boolean active() {
        return !text.isEmpty();
    }

    Matcher matcher() {
        return new Matcher(text.toLowerCase(Locale.ROOT));
    }

    /** A search ready to be asked a million times. */
    static final class Matcher {
        private final String pattern;
        private final boolean paths;
        private final boolean plain;

        private Matcher(String pattern) {
            this.pattern = pattern;
            this.paths = pattern.indexOf('/') >= 0;
            this.plain = pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
        }

        boolean matches(FileNodes nodes, int node) {
            String text = paths ? "/" + nodes.path(node) : nodes.name(node);
            String lower = text.toLowerCase(Locale.ROOT);
            return plain ? lower.contains(pattern) : globs(lower);
        }

        /** As if a star stood at both ends; after a mismatch only the last star is tried again. */
        private boolean globs(String text) {
            int at = 0;
            int p = 0;
            int star = 0;
            int retry = 0;
            while (p < pattern.length()) {
                if (pattern.charAt(p) == '*') {
                    star = ++p;
                    retry = at;
                } else if (at == text.length()) {
                    return false;
                } else if (fits(pattern.charAt(p), text.charAt(at))) {
                    p++;
                    at++;
                } else {
                    p = star;
                    at = ++retry;
                }
            }
            return true;
        }

        private static boolean fits(char wanted, char given) {
            return wanted == '?' || wanted == given;
        }
    }
}
