package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.shell.ShellWord;

import java.util.List;
import java.util.Set;

/** Where an interpreter finds the program it runs; the words behind that are the program's own. */
enum Program {
    /** {@code sh -c TEXT}, {@code perl -ne TEXT}, {@code python3 -m json.tool}. */
    ARGUMENT,
    /** {@code bash install.sh}. */
    FILE,
    /** {@code sh}, {@code bash -s -- -c default}, {@code python3 -}. */
    INPUT;

    private static final Set<String> STANDARD_INPUT =
            Set.of("-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0");

    static Program of(Command interpreter) {
        boolean shell = interpreter.name().endsWith("sh");
        String given = letters(interpreter.name());
        List<ShellWord> words = interpreter.arguments();
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).text();
            if (STANDARD_INPUT.contains(text)) {
                return INPUT;
            }
            if (text.startsWith("--") && text.length() > 2) {
                if (text.startsWith("--eval") || text.startsWith("--print")) {
                    return ARGUMENT;
                }
            } else if (isBundle(text)) {
                if (hasAny(text, given)) {
                    return ARGUMENT;
                }
                if (shell && text.indexOf('s') > 0) {
                    return INPUT;
                }
                i += shell && text.endsWith("o") ? 1 : 0; // -o pipefail
            } else if (!text.equals("--")) {
                return FILE;
            }
        }
        return INPUT;
    }

    private static boolean isBundle(String text) {
        return text.length() > 1
                && (text.charAt(0) == '-' || text.charAt(0) == '+')
                && text.charAt(1) != '-';
    }

    private static boolean hasAny(String bundle, String letters) {
        return bundle.charAt(0) == '-'
                && bundle.chars().skip(1).anyMatch(letter -> letters.indexOf(letter) >= 0);
    }

    /** The options with which the program, or the name of one that is installed, is given. */
    private static String letters(String interpreter) {
        return switch (interpreter) {
            case "perl" -> "eE";
            case "ruby" -> "e";
            case "node" -> "ep";
            case "php" -> "rBRE";
            default -> interpreter.endsWith("sh") ? "c" : "cm";
        };
    }
}
