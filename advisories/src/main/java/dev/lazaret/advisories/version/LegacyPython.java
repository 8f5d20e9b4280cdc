package dev.lazaret.advisories.version;

import java.util.ArrayList;
import java.util.List;

/** The sort key of Python versions from before PEP 440: setuptools' {@code parse_version}. */
final class LegacyPython {

    private static final int DIGITS = 8;

    private LegacyPython() {}

    static List<String> key(String version) {
        List<String> key = new ArrayList<>();
        String text = VersionText.lower(version);
        int at = 0;
        while (at < text.length()) {
            int end = partEnd(text, at);
            add(text.substring(at, end), key);
            at = end;
        }
        add("final", key);
        return key;
    }

    /** Numbers padded so that they sort as text; words marked so that they sort before them. */
    private static void add(String part, List<String> key) {
        if (".".equals(part)) {
            return;
        }
        if (VersionText.isDigit(part.charAt(0))) {
            key.add("0".repeat(Math.max(0, DIGITS - part.length())) + part);
            return;
        }
        String word = "*" + replaced(part);
        if (word.compareTo("*final") < 0) {
            dropFromEnd(key, "*final-");
        }
        dropFromEnd(key, "00000000");
        key.add(word);
    }

    private static String replaced(String part) {
        return switch (part) {
            case "pre", "preview", "rc" -> "c";
            case "-" -> "final-";
            case "dev" -> "@";
            default -> part;
        };
    }

    private static void dropFromEnd(List<String> key, String part) {
        while (!key.isEmpty() && key.getLast().equals(part)) {
            key.removeLast();
        }
    }

    private static int partEnd(String text, int from) {
        int kind = kind(text.charAt(from));
        int end = from + 1;
        while (kind != 0 && end < text.length() && kind(text.charAt(end)) == kind) {
            end++;
        }
        return end;
    }

    /** 0 stands alone, others form runs. */
    private static int kind(char c) {
        if (c == '.' || c == '-') {
            return 0;
        }
        if (VersionText.isDigit(c)) {
            return 1;
        }
        return VersionText.isLower(c) ? 2 : 3;
    }
}
