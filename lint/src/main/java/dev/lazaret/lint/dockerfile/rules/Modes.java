package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.shell.ShellWord;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Modes as chmod reads them (POSIX.1-2024, chmod). */
final class Modes {

    private Modes() {}

    /** What may be a mode in chmod's arguments, or is one: {@code install -m 755}. */
    static Stream<String> givenBy(Command command) {
        List<ShellWord> words = command.arguments();
        if (command.isNamed("chmod")) {
            return words.stream().map(ShellWord::text);
        }
        if (!command.isNamed("install", "mkdir")) {
            return Stream.empty();
        }
        return IntStream.range(0, words.size())
                .mapToObj(i -> {
                    String text = words.get(i).text();
                    boolean next = text.equals("-m") || text.equals("--mode");
                    return text.startsWith("--mode=")
                            ? text.substring(7)
                            : next && i + 1 < words.size() ? words.get(i + 1).text() : "";
                });
    }

    /** Whether the others may write, and no sticky bit keeps them from replacing files. */
    static boolean isWorldWritable(String mode) {
        if (isOctal(mode)) {
            int bits = Integer.parseInt(mode, 8);
            return (bits & 2) != 0 && (bits & 01000) == 0;
        }
        return symbolic(mode, "oa", 'w') && mode.indexOf('t') < 0;
    }

    /** Whether it sets setuid or setgid. */
    static boolean setsId(String mode) {
        if (isOctal(mode)) {
            return (Integer.parseInt(mode, 8) & 06000) != 0;
        }
        return symbolic(mode, "uga", 's');
    }

    private static boolean isOctal(String mode) {
        return mode.length() >= 3
                && mode.length() <= 5
                && mode.chars().allMatch(c -> c >= '0' && c <= '7');
    }

    /** Whether one clause gives the permission to one of these; no letter before it means all. */
    private static boolean symbolic(String mode, String who, char permission) {
        if (mode.length() > 40) {
            return false;
        }
        for (String clause : mode.split(",", -1)) {
            int operator = clause.indexOf('+') >= 0 ? clause.indexOf('+') : clause.indexOf('=');
            String before = operator < 0 ? "" : clause.substring(0, operator);
            boolean letters = before.chars().allMatch(c -> "ugoa".indexOf(c) >= 0);
            boolean concerns = before.chars().anyMatch(c -> who.indexOf(c) >= 0);
            // without a letter the umask still keeps the write bit from the others
            boolean all = before.isEmpty() && permission == 's';
            boolean permissions =
                    operator >= 0
                            && clause.substring(operator + 1)
                                    .chars()
                                    .allMatch(c -> "rwxXst".indexOf(c) >= 0);
            if (letters
                    && permissions
                    && (concerns || all)
                    && clause.indexOf(permission, operator) > 0) {
                return true;
            }
        }
        return false;
    }
}
