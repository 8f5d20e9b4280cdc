package dev.lazaret.judge.license;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people write instead of an SPDX expression: {@code The Apache License, Version 2.0}. */
final class LicenseNames {

    private static final Map<String, String> NAMES = Table.read("license-names.tsv");
    private static final Set<String> EMPTY_WORDS =
            Set.of("the", "license", "licence", "licenses", "version", "v");

    private LicenseNames() {}

    /** The SPDX expression that this name means; empty when it is not known. */
    static Optional<String> expression(String name) {
        String normal = normal(name);
        String meant = NAMES.get(normal);
        return Optional.ofNullable(meant == null ? NAMES.get(withoutParentheses(name)) : meant);
    }

    private static String withoutParentheses(String name) {
        int open = name.indexOf('(');
        return open < 0 ? "" : normal(name.substring(0, open));
    }

    private static String normal(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        int classifier = text.lastIndexOf("::");
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (int i = classifier < 0 ? 0 : classifier + 2; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || c == '+' || c == '.' || c == '_') {
                word.append(c);
            } else if (!word.isEmpty()) {
                add(word.toString(), words);
                word.setLength(0);
            }
        }
        return words.toString();
    }

    private static void add(String word, StringBuilder words) {
        String kept = word;
        if (kept.length() > 1 && kept.charAt(0) == 'v' && Character.isDigit(kept.charAt(1))) {
            kept = kept.substring(1);
        }
        boolean plus = kept.endsWith("+") && kept.length() > 1;
        kept = plus ? kept.substring(0, kept.length() - 1) : kept;
        while (kept.endsWith(".0") || (kept.endsWith(".") && kept.length() > 1)) {
            kept = kept.substring(0, kept.lastIndexOf('.'));
        }
        if (!EMPTY_WORDS.contains(kept)) {
            words.append(words.isEmpty() ? "" : " ").append(kept).append(plus ? "+" : "");
        }
    }
}
