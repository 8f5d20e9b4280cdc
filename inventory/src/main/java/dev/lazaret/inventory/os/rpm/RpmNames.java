package dev.lazaret.inventory.os.rpm;

import java.util.ArrayList;
import java.util.List;

/**
 * What rpm's packages require: names, libraries ({@code libc.so.6(GLIBC_2.34)(64bit)}), files, and
 * terms of these (rpm, docs/manual/boolean_dependencies.md). What rpm itself must know is no
 * package.
 */
final class RpmNames {

    private RpmNames() {}

    static List<String> of(List<String> required) {
        List<String> names = new ArrayList<>();
        for (String each : required) {
            if (each.startsWith("(")) {
                term(each, names);
            } else if (!each.startsWith("rpmlib(")) {
                names.add(each);
            }
        }
        return names;
    }

    /** {@code (a >= 1 or (b if c else d))} as a, b, d: what stands behind a condition is not. */
    private static void term(String text, List<String> names) {
        boolean passed = false;
        for (String word : text.split(" ", -1)) {
            switch (word) {
                case "and", "or", "with", "else" -> passed = false;
                case "if", "unless", "without", "<", "<=", "=", ">=", ">" -> passed = true;
                default -> {
                    if (!passed) {
                        names.add(bare(word));
                    }
                }
            }
        }
    }

    /** Without the parentheses that open and close terms; a name's own are closed in it. */
    private static String bare(String word) {
        int from = 0;
        while (from < word.length() && word.charAt(from) == '(') {
            from++;
        }
        int depth = 0;
        int to = from;
        while (to < word.length() && depth >= 0) {
            char c = word.charAt(to);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            to += depth < 0 ? 0 : 1;
        }
        return word.substring(from, to);
    }
}
