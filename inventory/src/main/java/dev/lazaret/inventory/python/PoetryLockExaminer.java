package dev.lazaret.inventory.python;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.Toml;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code poetry.lock} of Poetry 1 and 2. Development: category {@code dev} (before 1.5), or groups
 * without {@code main} (from 2.0); between the two the file does not say.
 */
final class PoetryLockExaminer extends PythonLockFile {

    PoetryLockExaminer() {
        super("python/poetry-lock", Selection.fileNames("poetry.lock"));
    }

    @Override
    protected void read(FileEntry file, Content content, DeclaredPackages declared)
            throws IOException {
        for (JsonNode entry : Toml.read(content).path("package")) {
            JsonNode source = entry.path("source");
            String kind = Json.text(source, "type");
            if (!kind.equals("directory")) {
                boolean index = kind.isEmpty() || kind.equals("legacy");
                add(
                        declared,
                        Json.text(entry, "name"),
                        Json.text(entry, "version"),
                        isDevelopment(entry),
                        index ? "" : Json.text(source, "url"),
                        needs(entry));
            }
        }
    }

    private static List<String> needs(JsonNode entry) {
        List<String> needs = new ArrayList<>();
        entry.path("dependencies").fieldNames().forEachRemaining(needs::add);
        return needs;
    }

    private static boolean isDevelopment(JsonNode entry) {
        boolean main = entry.path("groups").isEmpty();
        for (JsonNode group : entry.path("groups")) {
            main |= group.asText("").equals("main");
        }
        return !main || Json.text(entry, "category").equals("dev");
    }
}
