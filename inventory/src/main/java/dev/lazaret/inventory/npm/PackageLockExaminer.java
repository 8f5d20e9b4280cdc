package dev.lazaret.inventory.npm;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.layers.Content;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * {@code package-lock.json} and {@code npm-shrinkwrap.json}, lockfileVersion 1 to 3 (npm docs,
 * "package-lock.json"). Versions 2 and 3 list {@code packages} by path; version 1 nests {@code
 * dependencies}. Links and workspaces are the source tree itself and left out.
 */
final class PackageLockExaminer extends NpmLockFile {

    private static final String INSTALL_DIRECTORY = "node_modules/";

    PackageLockExaminer() {
        super("npm/package-lock", 1, "package-lock.json", "npm-shrinkwrap.json");
    }

    @Override
    void read(Content content, DeclaredPackages declared) throws IOException {
        JsonNode root = Json.object(Json.read(content), "an npm lock file");
        if (root.path("packages").isObject()) {
            root.path("packages").properties().forEach(entry -> byPath(entry, declared));
        } else {
            nested(root.path("dependencies"), declared);
        }
    }

    private static void byPath(Map.Entry<String, JsonNode> entry, DeclaredPackages declared) {
        JsonNode value = entry.getValue();
        int at = entry.getKey().lastIndexOf(INSTALL_DIRECTORY);
        if (at < 0 || value.path("link").asBoolean()) {
            return;
        }
        String stated = Json.text(value, "name");
        String resolved = Json.text(value, "resolved");
        boolean registry = resolved.isEmpty() || resolved.startsWith("https://registry.");
        add(
                declared,
                stated.isEmpty()
                        ? entry.getKey().substring(at + INSTALL_DIRECTORY.length())
                        : stated,
                Json.text(value, "version"),
                value.path("dev").asBoolean(),
                registry || resolved.startsWith("http") ? "" : resolved);
    }

    /** With a stack of its own: files may nest as deep as JSON may. */
    private static void nested(JsonNode dependencies, DeclaredPackages declared) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(dependencies);
        while (!open.isEmpty()) {
            for (Map.Entry<String, JsonNode> entry : open.remove().properties()) {
                byName(entry.getKey(), entry.getValue(), declared);
                if (entry.getValue().path("dependencies").isObject()) {
                    open.add(entry.getValue().path("dependencies"));
                }
            }
        }
    }

    /** The version may be an alias, {@code npm:name@version}; git and files have none. */
    private static void byName(String key, JsonNode value, DeclaredPackages declared) {
        String name = key;
        String version = Json.text(value, "version");
        if (version.startsWith("npm:")) {
            String target = version.substring(4);
            int end = NpmName.nameEnd(target);
            name = end < 0 ? target : target.substring(0, end);
            version = end < 0 ? "" : target.substring(end + 1);
        }
        add(declared, name, version, value.path("dev").asBoolean(), "");
    }
}
