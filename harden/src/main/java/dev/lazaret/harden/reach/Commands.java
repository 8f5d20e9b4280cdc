package dev.lazaret.harden.reach;

import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.tar.EntryType;
import dev.lazaret.oci.ImageConfig;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Command lines of this image: which program they start and what its arguments make it need. */
final class Commands {

    private static final int DEPTH_MAX = 16;
    private static final int ARGUMENTS_MAX = 1_000;
    private static final String DEFAULT_PATH =
            "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    /** Programs that start the program their arguments name. */
    private static final Set<String> WRAPPERS =
            Set.of(
                    "env",
                    "tini",
                    "tini-static",
                    "dumb-init",
                    "catatonit",
                    "gosu",
                    "su-exec",
                    "nohup",
                    "nice",
                    "ionice",
                    "setpriv",
                    "setsid",
                    "chroot",
                    "timeout",
                    "stdbuf",
                    "sudo",
                    "xargs",
                    "exec",
                    "chpst",
                    "runuser",
                    "docker-init",
                    "numactl");

    private final Walk walk;
    private final String directory;
    private final List<String> searchPath;
    private int depth;

    Commands(Walk walk, ImageConfig config) {
        this.walk = walk;
        this.directory = Paths.clean(config.workingDirectory());
        String path =
                config.env().stream()
                        .filter(variable -> variable.startsWith("PATH="))
                        .map(variable -> variable.substring("PATH=".length()))
                        .reduce(DEFAULT_PATH, (first, last) -> last);
        this.searchPath = List.of(path.split(":", -1));
    }

    /** The directory that relative paths start from. */
    String directory() {
        return directory;
    }

    /** Starts what a container of this image starts. */
    void startImage(ImageConfig config) throws IOException {
        List<String> words = new ArrayList<>(config.entrypoint());
        words.addAll(config.command());
        if (words.isEmpty()) {
            walk.unproven(
                    "", "the image has neither ENTRYPOINT nor CMD: what it runs is not known");
            return;
        }
        boolean entry = !config.entrypoint().isEmpty();
        String origin = entry ? "ENTRYPOINT" : "CMD";
        if (start(words, Cause.certain("", "the image's " + origin)) == null) {
            walk.unproven("", "the " + origin + " " + words.getFirst() + " is not in the image");
        }
        if (entry && !config.command().isEmpty() && find(config.command().getFirst()) != null) {
            start(config.command(), Cause.certain("", "the image's CMD"));
        }
    }

    /**
     * Reaches the program and what its arguments name.
     *
     * @return the program's own name, null when it is not in the image
     */
    @Nullable String start(List<String> words, Cause cause) throws IOException {
        String found = words.isEmpty() || depth >= DEPTH_MAX ? null : find(words.getFirst());
        if (found == null) {
            return null;
        }
        depth++;
        try {
            return started(found, words.subList(1, Math.min(ARGUMENTS_MAX, words.size())), cause);
        } finally {
            depth--;
        }
    }

    /**
     * The same for the first line of a script: {@code env} finds what its words name.
     *
     * @param words of the line, then the script
     */
    @Nullable String startScript(List<String> words, Cause cause) throws IOException {
        int at = 0;
        String program = start(words.subList(0, 1), cause);
        while (program != null && Paths.name(words.get(at)).equals("env")) {
            at++;
            while (at < words.size() - 1 && isOptionOfEnv(words.get(at))) {
                at++;
            }
            program = start(words.subList(at, at + 1), cause);
        }
        return program == null || Shells.isShell(program)
                ? program
                : start(words.subList(at, words.size()), cause);
    }

    private static boolean isOptionOfEnv(String word) {
        return word.startsWith("-") || word.contains("=");
    }

    private String started(String path, List<String> arguments, Cause cause) throws IOException {
        String real = walk.file(path, cause);
        String program = Paths.clean(path);
        String name = Paths.name(program);
        String own = real == null ? name : Paths.name(real);
        VirtualEnvironments.reach(program, walk);
        if (WRAPPERS.contains(name)) {
            startWrapped(arguments, new Cause(program, "started by", cause.certain()));
        } else if (Shells.isShell(name) || Shells.isShell(own)) {
            runShell(program, arguments);
        } else {
            Runtimes.start(own, program, arguments, walk);
        }
        reachArguments(program, arguments);
        return Shells.isShell(name) ? name : own;
    }

    /** Options and their values are passed over: the first word that is a program is it. */
    private void startWrapped(List<String> words, Cause cause) throws IOException {
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).startsWith("-") && find(words.get(i)) != null) {
                start(words.subList(i, words.size()), cause);
                return;
            }
        }
    }

    private void runShell(String shell, List<String> arguments) throws IOException {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            boolean option = word.startsWith("-") && !word.startsWith("--");
            if (option && word.indexOf('c') > 0) {
                if (i + 1 < arguments.size()) {
                    new ShellScript(shell, walk).read(arguments.get(i + 1));
                }
                return;
            }
            if (!word.startsWith("-")) {
                walk.file(Paths.in(directory, word), Cause.certain(shell, "script run by"));
                return;
            }
        }
    }

    private void reachArguments(String program, List<String> arguments) {
        Cause cause = Cause.certain(program, "argument of");
        for (String argument : arguments) {
            String value = argument.substring(argument.indexOf('=') + 1);
            if (value.startsWith("/")) {
                walk.named(value, cause);
            } else if (!value.isEmpty() && !value.startsWith("-") && !value.equals(".")) {
                String path = Paths.in(directory, value);
                FileTree.Node node = walk.tree().find(Paths.clean(path));
                if (node != null && node.entry().type() != EntryType.DIRECTORY) {
                    walk.file(path, cause);
                }
            }
        }
    }

    /** Where a program of this name is, null when it is nowhere. */
    @Nullable String find(String word) {
        if (word.indexOf('/') >= 0) {
            String path = Paths.in(directory, word);
            return isFile(path) ? path : null;
        }
        for (String candidate : searchPath) {
            String path = candidate + "/" + word;
            if (candidate.startsWith("/") && !word.isEmpty() && isFile(path)) {
                return path;
            }
        }
        return null;
    }

    private boolean isFile(String path) {
        String real = walk.tree().resolve(Paths.clean(path));
        FileTree.Node node = real == null ? null : walk.tree().find(real);
        return node != null
                && (node.entry().type() == EntryType.FILE
                        || node.entry().type() == EntryType.HARDLINK);
    }
}
