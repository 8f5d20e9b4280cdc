package dev.lazaret.inventory.npm;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.Requirements;
import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * {@code package-lock.json} and {@code npm-shrinkwrap.json}, lockfileVersion 1 to 3 (npm docs,
 * "package-lock.json"). Versions 2 and 3 list {@code packages} by path; version 1 nests {@code
 * dependencies}. Links and workspaces are the source tree itself and left out.
 */
final class PackageLockExaminer extends NpmLockFile {

    private static final String INSTALL_DIRECTORY = "node_modules/";

    private static final List<String> NEEDED =
            List.of("dependencies", "optionalDependencies", "peerDependencies");

    PackageLockExaminer() {
        super("npm/package-lock", "package-lock.json", "npm-shrinkwrap.json");
    }

    @Override
    protected void read(FileEntry file, Content content, DeclaredPackages declared)
            throws IOException {
        JsonNode root = Json.object(Json.read(content), "an npm lock file");
        if (root.path("packages").isObject()) {
            byPath(root.path("packages"), declared);
        } else {
            nested(root.path("dependencies"), declared);
        }
    }

    private static void byPath(JsonNode packages, DeclaredPackages declared) {
        NodeResolution<String> places = new NodeResolution<>();
        for (Map.Entry<String, JsonNode> entry : packages.properties()) {
            if (isPackage(entry)) {
                String version = Json.text(entry.getValue(), "version");
                places.add(entry.getKey(), Requirements.exact(name(entry), version));
            }
        }
        for (Map.Entry<String, JsonNode> entry : packages.properties()) {
            if (isPackage(entry)) {
                add(entry, needs(entry, places), declared);
            }
        }
    }

    private static boolean isPackage(Map.Entry<String, JsonNode> entry) {
        return entry.getKey().contains(INSTALL_DIRECTORY)
                && !entry.getValue().path("link").asBoolean();
    }

    /** An alias states its real name. */
    private static String name(Map.Entry<String, JsonNode> entry) {
        String stated = Json.text(entry.getValue(), "name");
        int at = entry.getKey().lastIndexOf(INSTALL_DIRECTORY);
        return stated.isEmpty()
                ? entry.getKey().substring(at + INSTALL_DIRECTORY.length())
                : stated;
    }

    private static @Nullable List<String> needs(
            Map.Entry<String, JsonNode> entry, NodeResolution<String> places) {
        List<String> needs = new ArrayList<>();
        for (String kind : NEEDED) {
            for (Map.Entry<String, JsonNode> need : entry.getValue().path(kind).properties()) {
                String found = places.find(entry.getKey(), need.getKey());
                if (found != null) {
                    needs.add(found);
                }
            }
        }
        return places.isOver() ? null : needs;
    }

    private static void add(
            Map.Entry<String, JsonNode> entry,
            @Nullable List<String> needs,
            DeclaredPackages declared) {
        JsonNode value = entry.getValue();
        String resolved = Json.text(value, "resolved");
        boolean registry = resolved.isEmpty() || resolved.startsWith("https://registry.");
        add(
                declared,
                name(entry),
                Json.text(value, "version"),
                value.path("dev").asBoolean(),
                registry || resolved.startsWith("http") ? "" : resolved,
                needs);
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
