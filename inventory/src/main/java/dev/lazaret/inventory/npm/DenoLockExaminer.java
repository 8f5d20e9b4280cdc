package dev.lazaret.inventory.npm;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.PackageUrl;
import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code deno.lock}, versions 2 to 5 (crate deno_lockfile): {@code name@version} as keys, of npm
 * with the versions of peers behind underscores, of JSR with its scope. Single files that are
 * fetched by address ({@code remote}) belong to no package and are passed over.
 */
final class DenoLockExaminer extends NpmLockFile {

    DenoLockExaminer() {
        super("npm/deno-lock", "deno.lock");
    }

    @Override
    protected void read(FileEntry file, Content content, DeclaredPackages declared)
            throws IOException {
        JsonNode root = Json.object(Json.read(content), "a deno.lock");
        for (Map.Entry<String, JsonNode> entry : section(root, "npm").properties()) {
            String key = entry.getKey();
            int end = NpmName.nameEnd(key);
            if (end > 0) {
                String version = key.substring(end + 1);
                int peers = version.indexOf('_');
                add(
                        declared,
                        key.substring(0, end),
                        peers < 0 ? version : version.substring(0, peers),
                        false,
                        "");
            }
        }
        for (Map.Entry<String, JsonNode> entry : section(root, "jsr").properties()) {
            addJsr(entry.getKey(), declared);
        }
    }

    /** At the top since version 4, below {@code packages} in 3, the other way round in 2. */
    private static JsonNode section(JsonNode root, String registry) {
        return Stream.of(
                        root.path("packages").path(registry),
                        root.path(registry).path("packages"),
                        root.path(registry))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(root.path(registry));
    }

    private static void addJsr(String key, DeclaredPackages declared) {
        int end = NpmName.nameEnd(key);
        String name = end < 0 ? "" : key.substring(0, end);
        String version = end < 0 ? "" : key.substring(end + 1);
        if (name.startsWith("@") && NpmName.isName(name) && NpmName.isVersion(version)) {
            int slash = name.indexOf('/');
            declared.add(
                    PackageUrl.of(
                            "jsr", name.substring(0, slash), name.substring(slash + 1), version),
                    name,
                    false);
        }
    }
}
