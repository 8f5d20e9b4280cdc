package dev.lazaret.harden.reach;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The file that an interpreter is told to run. */
final class EntryFile {

    private EntryFile() {}

    /** The first argument that is no option and exists; null when there is none. */
    static @Nullable String of(List<String> arguments, Walk walk) {
        for (String argument : arguments) {
            if (!argument.startsWith("-")) {
                String path = Paths.in(walk.commands().directory(), argument);
                String real = walk.tree().resolve(Paths.clean(path));
                if (real != null) {
                    return path;
                }
            }
        }
        return null;
    }

    /** Reaches the file and the directory it lies in, where languages look for its parts. */
    static void reach(String program, List<String> arguments, Walk walk) {
        String path = of(arguments, walk);
        if (path != null) {
            String real = walk.file(path, Cause.certain(program, "run by"));
            if (real != null) {
                walk.whole(Paths.parent(real), Cause.certain(real, "the directory of"));
            }
        }
    }
}
