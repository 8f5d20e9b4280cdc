package dev.lazaret.inventory.python;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.Toml;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Set;

/**
 * {@code pdm.lock} (lock_version 4). Groups hold extras as well as development needs, and nothing
 * tells them apart but their names.
 */
final class PdmLockExaminer extends PythonLockFile {

    private static final Set<String> DEVELOPMENT =
            Set.of("dev", "doc", "docs", "lint", "test", "tests", "typing");

    PdmLockExaminer() {
        super("python/pdm-lock", Selection.fileNames("pdm.lock"));
    }

    @Override
    protected void read(FileEntry file, Content content, DeclaredPackages declared)
            throws IOException {
        for (JsonNode entry : Toml.read(content).path("package")) {
            if (Json.text(entry, "path").isEmpty() || !entry.path("editable").asBoolean()) {
                String git = Json.text(entry, "git");
                add(
                        declared,
                        Json.text(entry, "name"),
                        Json.text(entry, "version"),
                        isDevelopment(entry.path("groups")),
                        git.isEmpty() ? Json.text(entry, "url") : git);
            }
        }
    }

    private static boolean isDevelopment(JsonNode groups) {
        boolean development = !groups.isEmpty();
        for (JsonNode group : groups) {
            development &= DEVELOPMENT.contains(group.asText(""));
        }
        return development;
    }
}
