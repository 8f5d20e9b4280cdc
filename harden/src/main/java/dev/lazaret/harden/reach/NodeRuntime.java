package dev.lazaret.harden.reach;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lazaret.harden.FileContent;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Node.js: the package around the entry file and every {@code node_modules} above it (Node.js docs,
 * "Loading from node_modules folders"); for {@code npm start}, the script in {@code package.json}.
 */
final class NodeRuntime implements Runtime {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PACKAGE_BYTES_MAX = 1 << 20;
    private static final Set<String> PROGRAMS = Set.of("node", "nodejs", "bun", "deno");
    private static final Set<String> MANAGERS =
            Set.of("npm", "npx", "yarn", "pnpm", "npm-cli.js", "npx-cli.js", "yarn.js");

    @Override
    public boolean isNamed(String fileName) {
        return PROGRAMS.contains(fileName) || MANAGERS.contains(fileName);
    }

    /** Debian keeps modules outside of {@code node_modules}. */
    @Override
    public void reachLibraries(String path, Walk walk) {
        walk.whole("usr/share/nodejs", Cause.possible(path, "modules of"));
    }

    @Override
    public void reachArguments(String program, List<String> arguments, Walk walk)
            throws IOException {
        boolean manager = MANAGERS.contains(Paths.name(program));
        String entry = manager ? null : EntryFile.of(arguments, walk);
        String real = entry == null ? null : walk.file(entry, Cause.certain(program, "run by"));
        if (real != null) {
            reachPackage(real, program, walk);
        } else if (manager && !arguments.isEmpty()) {
            runScript(arguments, program, walk);
        }
    }

    private static void reachPackage(String entry, String program, Walk walk) {
        Cause cause = Cause.certain(entry, "package of");
        String root = null;
        for (String at = directoryOf(entry, walk); !at.isEmpty(); at = Paths.parent(at)) {
            if (root == null && walk.tree().find(at + "/package.json") != null) {
                root = at;
            }
            walk.whole(at + "/node_modules", cause.how("modules of"));
        }
        walk.whole("node_modules", cause.how("modules of"));
        walk.whole(root == null ? directoryOf(entry, walk) : root, cause);
        if (root == null) {
            walk.unproven(program, "runs " + entry + ", which no package.json lies above");
        }
    }

    private static String directoryOf(String path, Walk walk) {
        FileTree.Node node = walk.tree().find(path);
        boolean directory = node != null && node.entry().type() == EntryType.DIRECTORY;
        return directory ? path : Paths.parent(path);
    }

    /** {@code npm start}, {@code npm run NAME}, {@code yarn NAME}. */
    private static void runScript(List<String> arguments, String program, Walk walk)
            throws IOException {
        String directory = walk.commands().directory();
        String manifest = directory + "/package.json";
        boolean run = arguments.getFirst().equals("run") && arguments.size() > 1;
        String name = run ? arguments.get(1) : arguments.getFirst();
        String text = script(manifest, name, walk);
        if (text == null) {
            walk.unproven(program, "runs '" + name + "', which " + manifest + " does not define");
            return;
        }
        String real = walk.file(manifest, Cause.certain(program, "read by"));
        reachPackage(real == null ? manifest : real, program, walk);
        String shell = walk.commands().find("sh");
        if (shell != null) {
            walk.commands()
                    .start(List.of(shell, "-c", text), Cause.certain(program, "shell started by"));
        }
    }

    private static @Nullable String script(String manifest, String name, Walk walk)
            throws IOException {
        Optional<FileContent> content = walk.image().content(manifest);
        if (content.isEmpty() || content.get().size() > PACKAGE_BYTES_MAX) {
            return null;
        }
        try {
            JsonNode root = JSON.readTree(content.get().bytes(PACKAGE_BYTES_MAX));
            JsonNode script = root.path("scripts").path(name);
            return script.isTextual() ? script.textValue() : null;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return null;
        }
    }
}
