package dev.lazaret.inventory.npm;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code bun.lock}, lockfileVersion 0 and 1 (Bun docs, "Lockfile"): JSON with comments. {@code
 * packages} maps a place in the tree to {@code ["name@version", registry, {dependencies}, hash]}.
 */
final class BunLockExaminer extends NpmLockFile {

    private static final List<String> PRODUCTION =
            List.of("dependencies", "optionalDependencies", "peerDependencies");

    /** How far up the tree a need is looked for. */
    private static final int LEVELS_MAX = 50;

    BunLockExaminer() {
        super("npm/bun-lock", "bun.lock");
    }

    @Override
    protected void read(FileEntry file, Content content, DeclaredPackages declared)
            throws IOException {
        JsonNode root = Json.object(Json.readWithComments(content), "a bun lock file");
        JsonNode packages = root.path("packages");
        Set<String> production = production(root.path("workspaces"), packages);
        for (Map.Entry<String, JsonNode> entry : packages.properties()) {
            String spec = Json.text(entry.getValue().path(0));
            int end = NpmName.nameEnd(spec);
            if (end > 0) {
                add(
                        declared,
                        spec.substring(0, end),
                        spec.substring(end + 1),
                        !production.contains(entry.getKey()),
                        "");
            }
        }
    }

    private static Set<String> production(JsonNode workspaces, JsonNode packages) {
        List<String> roots = new ArrayList<>();
        for (JsonNode workspace : workspaces) {
            roots.addAll(needs(Json.text(workspace, "name"), workspace, packages));
        }
        return Reachable.from(roots, key -> needs(key, dependencies(packages, key), packages));
    }

    /** The object with dependencies: third for registry packages, second for others. */
    private static JsonNode dependencies(JsonNode packages, String key) {
        JsonNode entry = packages.path(key);
        return entry.path(2).isObject() ? entry.path(2) : entry.path(1);
    }

    private static List<String> needs(String key, JsonNode needing, JsonNode packages) {
        List<String> needs = new ArrayList<>();
        for (String kind : PRODUCTION) {
            needing.path(kind)
                    .propertyStream()
                    .forEach(need -> needs.add(place(key, need.getKey(), packages)));
        }
        return needs;
    }

    /** The nearest place of a name, from below the one that needs it up to the top. */
    private static String place(String key, String name, JsonNode packages) {
        String at = key;
        for (int i = 0; i < LEVELS_MAX && !at.isEmpty(); i++) {
            if (packages.has(at + "/" + name)) {
                return at + "/" + name;
            }
            int slash = at.lastIndexOf('/');
            at = slash < 0 ? "" : at.substring(0, slash);
        }
        return name;
    }
}
