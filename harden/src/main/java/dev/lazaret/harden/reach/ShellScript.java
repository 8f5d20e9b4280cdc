package dev.lazaret.harden.reach;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reaches the programs that a shell script starts and the files it names. */
final class ShellScript {

    private final String path;
    private final Walk walk;
    private final Set<List<String>> started = new HashSet<>();

    /**
     * A script.
     *
     * @param path the file it stands in, empty for the image's configuration
     */
    ShellScript(String path, Walk walk) {
        this.path = path;
        this.walk = walk;
    }

    void read(String text) throws IOException {
        for (List<String> command : ShellWords.of(text)) {
            if (started.add(command)) {
                read(command);
            }
        }
    }

    private void read(List<String> words) throws IOException {
        int at = 0;
        while (at < words.size()
                && (isAssignment(words.get(at)) || Shells.isBeforeCommand(words.get(at)))) {
            at++;
        }
        reachPaths(words);
        if (at == words.size()) {
            return;
        }
        String name = words.get(at);
        if (name.contains("$")) {
            sayOpen(words, name);
        } else if (!Shells.isBuiltIn(name)) {
            Cause cause =
                    path.isEmpty()
                            ? Cause.certain("", "a command in the image's ENTRYPOINT or CMD")
                            : Cause.certain(path, "command '" + name + "' in");
            walk.commands().start(words.subList(at, words.size()), cause);
        }
    }

    /** {@code exec "$@"} starts CMD, which is looked at on its own. */
    private void sayOpen(List<String> words, String name) {
        if (!name.equals("$@") && !name.equals("$*")) {
            walk.unproven(path, "starts a program by a computed name: " + String.join(" ", words));
        }
    }

    private void reachPaths(List<String> words) {
        for (String word : words) {
            String value = word.substring(word.indexOf('=') + 1);
            if (value.startsWith("/") && !value.contains("$")) {
                Cause cause =
                        path.isEmpty()
                                ? Cause.possible("", "named in the image's ENTRYPOINT or CMD")
                                : Cause.possible(path, "named in");
                walk.named(value, cause);
            }
        }
    }

    private static boolean isAssignment(String word) {
        int equals = word.indexOf('=');
        return equals > 0
                && word.substring(0, equals)
                        .chars()
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }
}
