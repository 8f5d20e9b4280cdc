package dev.lazaret.inventory.lua;

import java.util.HashMap;
import java.util.Map;

/**
 * The string values that a rockspec assigns outside of tables, and {@code license} inside one, read
 * without running Lua: literals, variables assigned before, and {@code ..} between them.
 */
final class RockspecText {

    private static final int VALUE_CHARS_MAX = 10_000;

    /** A variable may double another, so their number is bounded too. */
    private static final int VALUES_MAX = 1_000;

    private final String text;
    private final Map<String, String> values = new HashMap<>();
    private int at;
    private int depth;

    private RockspecText(String text) {
        this.text = text;
    }

    /** Values by name; the first assignment of a name holds. */
    static Map<String, String> read(String text) {
        RockspecText rockspec = new RockspecText(text);
        rockspec.all();
        return rockspec.values;
    }

    private void all() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("--", at)) {
                comment();
            } else if (c == '{' || c == '}') {
                depth = Math.max(0, depth + (c == '{' ? 1 : -1));
                at++;
            } else if (c == '"' || c == '\'' || longBracket() >= 0) {
                string();
            } else if (isWord(c)) {
                assignment(word());
            } else {
                at++;
            }
        }
    }

    private void comment() {
        at += 2;
        if (longBracket() >= 0) {
            string();
        } else {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        }
    }

    private void assignment(String name) {
        spaces();
        boolean assigned =
                at < text.length() && text.charAt(at) == '=' && !text.startsWith("==", at);
        if (!assigned) {
            return;
        }
        at++;
        String value = expression();
        boolean wanted = (depth == 0 || name.equals("license")) && values.size() < VALUES_MAX;
        if (wanted && !value.isEmpty()) {
            values.putIfAbsent(name, value);
        }
    }

    /** A concatenation of literals and known variables; empty when it holds anything else. */
    private String expression() {
        StringBuilder value = new StringBuilder();
        while (value.length() < VALUE_CHARS_MAX) {
            spaces();
            if (at >= text.length()) {
                return "";
            }
            char c = text.charAt(at);
            if (c == '"' || c == '\'' || longBracket() >= 0) {
                value.append(string());
            } else if (isWord(c)) {
                String known = values.getOrDefault(word(), "");
                if (known.isEmpty()) {
                    return "";
                }
                value.append(known);
            } else {
                return "";
            }
            spaces();
            if (!text.startsWith("..", at)) {
                return value.toString();
            }
            at += 2;
        }
        return "";
    }

    /** The string that begins here; stands behind its end, or at the text's end. */
    private String string() {
        int level = longBracket();
        if (level >= 0) {
            String closing = "]" + "=".repeat(level) + "]";
            int from = at + level + 2;
            int end = text.indexOf(closing, from);
            String value =
                    text.substring(Math.min(from, text.length()), end < 0 ? text.length() : end);
            at = end < 0 ? text.length() : end + closing.length();
            return value;
        }
        char quote = text.charAt(at);
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        int end = Math.min(i, text.length());
        String value = text.substring(at + 1, end);
        at = Math.min(end + 1, text.length());
        return value;
    }

    /** Number of equals signs of a long bracket that opens here, -1 when none does. */
    private int longBracket() {
        if (at >= text.length() || text.charAt(at) != '[') {
            return -1;
        }
        int i = at + 1;
        while (i < text.length() && text.charAt(i) == '=' && i - at <= 20) {
            i++;
        }
        return i < text.length() && text.charAt(i) == '[' ? i - at - 1 : -1;
    }

    private String word() {
        int from = at;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private void spaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_';
    }
}
