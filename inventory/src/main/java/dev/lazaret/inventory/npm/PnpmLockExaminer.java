package dev.lazaret.inventory.npm;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.Yaml;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code pnpm-lock.yaml}, lockfileVersion 5 to 9 (pnpm/spec). A file may hold several documents. Up
 * to 6 each entry says whether it is for development; in 9 that follows from who needs it.
 */
final class PnpmLockExaminer extends NpmLockFile {

    private static final int DOCUMENTS_MAX = 100;
    private static final List<String> NEEDED = List.of("dependencies", "optionalDependencies");

    PnpmLockExaminer() {
        super("npm/pnpm-lock", "pnpm-lock.yaml");
    }

    @Override
    protected void read(FileEntry file, Content content, DeclaredPackages declared)
            throws IOException {
        for (JsonNode document : Yaml.readAll(content, DOCUMENTS_MAX)) {
            if (!document.has("lockfileVersion")) {
                throw new MalformedException("not a pnpm lock file: no lockfileVersion");
            }
            read(document, declared);
        }
    }

    private static void read(JsonNode document, DeclaredPackages declared) {
        Set<String> production = production(document);
        Map<String, Set<String>> snapshots = snapshots(document.path("snapshots"));
        for (Map.Entry<String, JsonNode> entry : document.path("packages").properties()) {
            JsonNode value = entry.getValue();
            if (Json.text(value.path("resolution"), "type").equals("directory")) {
                continue;
            }
            PnpmKey key = PnpmKey.of(entry.getKey(), value);
            boolean development =
                    document.has("snapshots")
                            ? !production.contains(entry.getKey())
                            : Json.text(value, "dev").equals("true");
            add(
                    declared,
                    key.name(),
                    key.version(),
                    development,
                    key.repository(),
                    document.has("snapshots") ? snapshots.get(entry.getKey()) : needs(value));
        }
    }

    /** What each entry needs, whatever peers it was resolved with (version 9). */
    private static Map<String, Set<String>> snapshots(JsonNode snapshots) {
        Map<String, Set<String>> needs = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : snapshots.properties()) {
            Set<String> all =
                    needs.computeIfAbsent(
                            PnpmKey.withoutPeers(each.getKey()), _ -> new LinkedHashSet<>());
            needs(each.getValue(), snapshots).forEach(key -> all.add(PnpmKey.withoutPeers(key)));
        }
        return needs;
    }

    /** Exact names of what an entry needs (up to version 6). */
    private static List<String> needs(JsonNode entry) {
        List<String> needs = new ArrayList<>();
        for (String kind : NEEDED) {
            for (Map.Entry<String, JsonNode> each : entry.path(kind).properties()) {
                needs.add(PnpmKey.exact(each.getKey(), Json.text(each.getValue())));
            }
        }
        return needs;
    }

    /** Keys of {@code packages} that some importer needs outside development (version 9). */
    private static Set<String> production(JsonNode document) {
        JsonNode snapshots = document.path("snapshots");
        List<String> roots = new ArrayList<>();
        for (JsonNode importer : document.path("importers")) {
            for (String kind : NEEDED) {
                for (Map.Entry<String, JsonNode> each : importer.path(kind).properties()) {
                    String version = Json.text(each.getValue(), "version");
                    roots.add(snapshotKey(each.getKey(), version, snapshots));
                }
            }
        }
        Set<String> keys = new HashSet<>();
        Reachable.from(roots, key -> needs(snapshots.path(key), snapshots))
                .forEach(key -> keys.add(PnpmKey.withoutPeers(key)));
        return keys;
    }

    private static List<String> needs(JsonNode snapshot, JsonNode snapshots) {
        List<String> needs = new ArrayList<>();
        for (String kind : NEEDED) {
            for (Map.Entry<String, JsonNode> each : snapshot.path(kind).properties()) {
                needs.add(snapshotKey(each.getKey(), Json.text(each.getValue()), snapshots));
            }
        }
        return needs;
    }

    /** An alias states the whole key as its version. */
    private static String snapshotKey(String name, String version, JsonNode snapshots) {
        return snapshots.has(version) ? version : name + "@" + version;
    }
}
