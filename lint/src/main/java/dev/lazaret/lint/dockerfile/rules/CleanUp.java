package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Whether a RUN removes again what a package manager wrote, and does so after that. */
final class CleanUp {

    /** Words one word becomes, and its length; more is no path anybody wrote. */
    private static final int BRACES_MAX = 64;

    private static final int BRACED_CHARS_MAX = 500;

    private CleanUp() {}

    /** Reports the last call that writes, when no command behind it cleans up. */
    static void check(
            Run run, Predicate<PackageCommand> writes, Predicate<Command> cleans, Reports reports) {
        List<PackageCommand> left = callsBehind(run, cleans).stream().filter(writes).toList();
        if (!left.isEmpty()) {
            reports.at(run, left.getLast().command());
        }
    }

    /** The calls behind the last command that cleans up. */
    static List<PackageCommand> callsBehind(Run run, Predicate<Command> cleans) {
        List<Command> commands = run.commands();
        List<PackageCommand> calls = run.packageCommands();
        int first = calls.size();
        for (int i = commands.size() - 1; i >= 0 && !cleans.test(commands.get(i)); i--) {
            if (first > 0 && calls.get(first - 1).command().equals(commands.get(i))) {
                first--;
            }
        }
        return calls.subList(first, calls.size());
    }

    /**
     * Whether {@code rm} is told the folder, what it lies in or what lies in it; or {@code find},
     * which deletes or hands on what it finds.
     */
    static boolean removes(Command command, String folder) {
        return command.isNamed("rm", "find")
                && command.arguments().stream()
                        .filter(word -> !word.isOption())
                        .flatMap(word -> braces(word.text()).stream())
                        .anyMatch(path -> covers(path, folder));
    }

    private static boolean covers(String path, String folder) {
        String bare = path;
        while (bare.endsWith("/") || bare.endsWith("*")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare.lastIndexOf('/') > 0
                ? (folder + "/").startsWith(bare + "/") || bare.startsWith(folder)
                : bare.startsWith(folder);
    }

    /** {@code /var/{cache,log}}: bash makes two words of it, and sh of the rpm family is bash. */
    private static List<String> braces(String text) {
        if (text.indexOf('{') < 0 || text.length() > BRACED_CHARS_MAX) {
            return List.of(text);
        }
        List<String> done = new ArrayList<>();
        List<String> open = new ArrayList<>(List.of(text));
        while (!open.isEmpty() && done.size() + open.size() < BRACES_MAX) {
            String next = open.removeLast();
            int begin = next.indexOf('{');
            int end = next.indexOf('}', begin + 1);
            if (begin < 0 || end < 0 || (begin > 0 && next.charAt(begin - 1) == '$')) {
                done.add(next);
                continue;
            }
            for (String part : next.substring(begin + 1, end).split(",", -1)) {
                open.add(next.substring(0, begin) + part + next.substring(end + 1));
            }
        }
        return done;
    }
}
