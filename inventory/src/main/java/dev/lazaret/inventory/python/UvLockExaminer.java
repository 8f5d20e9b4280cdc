package dev.lazaret.inventory.python;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.Toml;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code uv.lock} (uv docs, "Locking and syncing"). Packages whose source is the tree itself are
 * the roots, not packages; what no root needs but by its dev-dependencies is for development.
 */
final class UvLockExaminer extends PythonLockFile {

    private static final List<String> LOCAL = List.of("virtual", "editable", "directory");

    UvLockExaminer() {
        super("python/uv-lock", Selection.fileNames("uv.lock"));
    }

    @Override
    protected void read(FileEntry file, Content content, DeclaredPackages declared)
            throws IOException {
        JsonNode packages = Toml.read(content).path("package");
        Set<String> production = production(packages);
        for (JsonNode entry : packages) {
            JsonNode source = entry.path("source");
            String git = Json.text(source, "git");
            String name = Json.text(entry, "name");
            if (!isLocal(entry)) {
                add(
                        declared,
                        name,
                        Json.text(entry, "version"),
                        !production.isEmpty() && !production.contains(name),
                        git.isEmpty() ? Json.text(source, "url") : git,
                        needsOf(entry));
            }
        }
    }

    private static boolean isLocal(JsonNode entry) {
        return LOCAL.stream().anyMatch(kind -> entry.path("source").has(kind));
    }

    /** Names that the roots need in production; empty when the file has no root. */
    private static Set<String> production(JsonNode packages) {
        Map<String, List<String>> needs = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (JsonNode entry : packages) {
            String name = Json.text(entry, "name");
            needs.computeIfAbsent(name, n -> new ArrayList<>()).addAll(needsOf(entry));
            if (isLocal(entry)) {
                open.add(name);
            }
        }
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (String next : needs.getOrDefault(open.remove(), List.of())) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    private static List<String> needsOf(JsonNode entry) {
        List<String> needs = new ArrayList<>();
        entry.path("dependencies").forEach(need -> needs.add(Json.text(need, "name")));
        for (JsonNode extra : entry.path("optional-dependencies")) {
            extra.forEach(need -> needs.add(Json.text(need, "name")));
        }
        return needs;
    }
}
