package dev.lazaret.inventory.go;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The version a build stamped into its program: {@code -ldflags "-X main.version=1.2.3"}. A string
 * variable counts when its name ends in "version" and its value looks like one; {@code main} counts
 * before the program's own packages, and those before the packages of others.
 */
final class LinkerVersion {

    private static final int FLAGS_CHARS_MAX = 64 << 10;
    private static final Pattern VERSION =
            Pattern.compile("v?[0-9]{1,9}\\.[0-9]{1,9}(?:\\.[0-9]{1,9}){0,3}[-+.~0-9A-Za-z]{0,60}");

    private LinkerVersion() {}

    /**
     * The version in linker flags, empty when none is obvious.
     *
     * @param flags value of the {@code -ldflags} build setting
     * @param ownPath main module or package, whose packages are the program's own
     */
    static String of(String flags, String ownPath) {
        String best = "";
        int bestRank = Integer.MAX_VALUE;
        List<String> words = words(flags.substring(0, Math.min(flags.length(), FLAGS_CHARS_MAX)));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String assignment =
                    word.equals("-X") && i + 1 < words.size()
                            ? words.get(i + 1)
                            : word.startsWith("-X=") ? word.substring(3) : "";
            int equals = assignment.indexOf('=');
            int rank = equals < 0 ? bestRank : rank(assignment.substring(0, equals), ownPath);
            if (rank < bestRank && VERSION.matcher(assignment.substring(equals + 1)).matches()) {
                best = assignment.substring(equals + 1);
                bestRank = rank;
            }
        }
        return best;
    }

    private static int rank(String variable, String ownPath) {
        int dot = variable.lastIndexOf('.');
        String owner = dot < 0 ? "" : variable.substring(0, dot);
        String name = variable.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (!name.endsWith("version") || name.startsWith("go")) {
            return Integer.MAX_VALUE;
        }
        if (owner.equals("main")) {
            return name.equals("version") ? 0 : 3;
        }
        boolean own = !ownPath.isEmpty() && (owner + "/").startsWith(ownPath + "/");
        if (own) {
            return name.equals("version") ? 1 : 4;
        }
        // k8s.io/component-base/version.gitVersion and its like say the program's version too
        return name.equals("gitversion") ? 2 : Integer.MAX_VALUE;
    }

    /** Words as the go command splits them: by blanks, with single or double quotes around. */
    private static List<String> words(String flags) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < flags.length(); i++) {
            char c = flags.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c <= ' ') {
                end(word, words);
            } else {
                word.append(c);
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
