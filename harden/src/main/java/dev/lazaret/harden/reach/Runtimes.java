package dev.lazaret.harden.reach;

import java.io.IOException;
import java.util.List;

/** The languages whose needs are known. */
final class Runtimes {

    private static final List<Runtime> ALL =
            List.of(
                    new JavaRuntime(),
                    new PythonRuntime(),
                    new NodeRuntime(),
                    ScriptRuntime.perl(),
                    ScriptRuntime.ruby(),
                    ScriptRuntime.php());

    private Runtimes() {}

    static boolean isKnown(String fileName) {
        return ALL.stream().anyMatch(runtime -> runtime.isNamed(fileName));
    }

    /** Reaches the libraries of the language whose program or library lies at this path. */
    static void reach(String path, Walk walk) throws IOException {
        for (Runtime runtime : ALL) {
            if (runtime.isNamed(Paths.name(path))) {
                runtime.reachLibraries(path, walk);
            }
        }
    }

    /** Reaches what a program of this name runs with these arguments. */
    static void start(String fileName, String program, List<String> arguments, Walk walk)
            throws IOException {
        for (Runtime runtime : ALL) {
            if (runtime.isNamed(fileName)) {
                runtime.reachArguments(program, arguments, walk);
            }
        }
    }
}
