package dev.lazaret.oci.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a WWW-Authenticate header: {@code 1#( scheme [ 1*SP ( token68 / #auth-param ) ] )} (RFC
 * 9110, 11.6.1), where the comma separates challenges and parameters alike. What is broken ends the
 * reading; what came before counts.
 */
final class ChallengeParser {

    private static final int LENGTH_MAX = 16 << 10;
    private static final int CHALLENGES_MAX = 16;
    private static final int PARAMETERS_MAX = 32;

    private final String text;
    private int at;

    private ChallengeParser(String text) {
        this.text = text;
    }

    /** The challenges, in order; empty when the header is broken from its start or too long. */
    static List<Challenge> parse(String header) {
        return header.length() > LENGTH_MAX ? List.of() : new ChallengeParser(header).challenges();
    }

    private List<Challenge> challenges() {
        List<Challenge> found = new ArrayList<>();
        while (found.size() < CHALLENGES_MAX) {
            skip(" \t,");
            String scheme = token();
            if (scheme.isEmpty()) {
                return found;
            }
            TreeMap<String, String> parameters = new TreeMap<>();
            if (!skipToken68()) {
                parameters(parameters);
            }
            found.add(new Challenge(scheme.toLowerCase(Locale.ROOT), parameters));
        }
        return found;
    }

    /** Reads {@code name=value} while it is one; stops before the next scheme. */
    private void parameters(Map<String, String> into) {
        while (into.size() < PARAMETERS_MAX) {
            int start = at;
            skip(" \t,");
            String name = token();
            skip(" \t");
            if (name.isEmpty() || !peek('=')) {
                at = start;
                return;
            }
            at++;
            skip(" \t");
            String value = peek('"') ? quoted() : token();
            into.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
            skip(" \t");
            if (at < text.length() && !peek(',')) {
                at = text.length();
                return;
            }
        }
        at = text.length();
    }

    /** A single opaque value, such as Negotiate's; it ends at a comma or the end. */
    private boolean skipToken68() {
        int start = at;
        skip(" \t");
        int from = at;
        while (at < text.length() && (isTokenChar(text.charAt(at)) || peek('/') || peek(':'))) {
            at++;
        }
        boolean some = at > from;
        skip("=");
        skip(" \t");
        if (some && (at == text.length() || peek(','))) {
            return true;
        }
        at = start;
        return false;
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && !peek('"')) {
            if (peek('\\') && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        at = Math.min(at + 1, text.length());
        return value.toString();
    }

    private String token() {
        int from = at;
        while (at < text.length() && isTokenChar(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private void skip(String chars) {
        while (at < text.length() && chars.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean peek(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    /** tchar of RFC 9110, 5.6.2. */
    private static boolean isTokenChar(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }
}
