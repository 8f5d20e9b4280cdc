package dev.lazaret.inventory.os.distro;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lines {@code NAME=value} as os-release(5) allows them: a subset of shell in which nothing is
 * expanded. Values may be quoted; a backslash takes the next character as it is.
 */
final class ShellAssignments {

    private ShellAssignments() {}

    /** The last assignment of a name is the valid one. */
    static Map<String, String> parse(List<String> lines) {
        Map<String, String> values = new TreeMap<>();
        for (String line : lines) {
            String text = line.strip();
            int equals = text.indexOf('=');
            if (equals > 0 && text.charAt(0) != '#') {
                values.put(text.substring(0, equals), unquote(text.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String unquote(String value) {
        StringBuilder plain = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < value.length()) {
                plain.append(value.charAt(++i));
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                break;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
