package dev.lazaret.harden.reach;

import dev.lazaret.layers.FileTree;

import java.util.List;

/** Java: the runtime image around {@code bin/java}, jars and class paths of the command line. */
final class JavaRuntime implements Runtime {

    @Override
    public boolean isNamed(String fileName) {
        return fileName.equals("java") || fileName.equals("libjvm.so");
    }

    /**
     * {@code lib}, {@code conf} and {@code release} are read at start-up; {@code jre} is where Java
     * 8 has them. Compilers, headers and sources are not.
     */
    @Override
    public void reachLibraries(String path, Walk walk) {
        int lib = path.indexOf("/lib/");
        String home =
                path.endsWith("/bin/java")
                        ? Paths.parent(Paths.parent(path))
                        : path.substring(0, Math.max(0, lib));
        for (String part : List.of("lib", "conf", "jre")) {
            walk.whole(home + "/" + part, Cause.certain(path, "Java's own libraries of"));
        }
        walk.file(home + "/release", Cause.possible(path, "Java's own libraries of"));
        walk.whole("usr/lib/jni", Cause.possible(path, "native libraries that may be loaded by"));
    }

    @Override
    public void reachArguments(String program, List<String> arguments, Walk walk) {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            switch (word) {
                case "-jar" -> reach(next, program, walk);
                case "-cp", "-classpath", "--class-path", "-p", "--module-path" ->
                        reachPath(next, program, walk);
                default -> reachOption(word, program, walk);
            }
        }
    }

    private static void reachOption(String word, String program, Walk walk) {
        if (word.startsWith("-javaagent:") || word.startsWith("-agentpath:")) {
            reach(word.substring(word.indexOf(':') + 1).replaceFirst("=.*", ""), program, walk);
        } else if (word.startsWith("@")) {
            reach(word.substring(1), program, walk);
            walk.unproven(program, "takes arguments from " + word + ", which is not looked into");
        } else if (word.startsWith("--class-path=") || word.startsWith("--module-path=")) {
            reachPath(word.substring(word.indexOf('=') + 1), program, walk);
        }
    }

    private static void reachPath(String path, String program, Walk walk) {
        for (String entry : path.split(":", -1)) {
            reach(
                    entry.endsWith("*") ? entry.substring(0, entry.length() - 1) : entry,
                    program,
                    walk);
        }
    }

    private static void reach(String entry, String program, Walk walk) {
        if (entry.isEmpty()) {
            return;
        }
        String path = Paths.in(walk.commands().directory(), entry);
        Cause cause = Cause.certain(program, "run by");
        if (!walk.named(path, cause)) {
            walk.unproven(program, "runs " + entry + ", which is not in the image");
        }
        FileTree.Node node = walk.tree().find(Paths.clean(path) + ".d");
        if (node != null) {
            walk.named(path + ".d", cause.possible());
        }
    }
}
