package dev.lazaret.inventory.python;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Map;

/**
 * {@code Pipfile.lock} (pipfile-spec 6): {@code default} and {@code develop}, and other categories,
 * which are not for development. Entries from git or a path state no version and are left out.
 */
final class PipfileLockExaminer extends PythonLockFile {

    PipfileLockExaminer() {
        super("python/pipfile-lock", Selection.fileNames("Pipfile.lock"));
    }

    @Override
    protected void read(FileEntry file, Content content, DeclaredPackages declared)
            throws IOException {
        JsonNode root = Json.object(Json.read(content), "a Pipfile.lock");
        for (Map.Entry<String, JsonNode> category : root.properties()) {
            if (!category.getKey().equals("_meta")) {
                boolean development = category.getKey().equals("develop");
                category.getValue()
                        .propertyStream()
                        .forEach(entry -> entry(entry, development, declared));
            }
        }
    }

    private static void entry(
            Map.Entry<String, JsonNode> entry, boolean development, DeclaredPackages declared) {
        String version = Json.text(entry.getValue(), "version");
        if (version.startsWith("==")) {
            add(
                    declared,
                    entry.getKey(),
                    version.substring(version.startsWith("===") ? 3 : 2).strip(),
                    development,
                    "");
        }
    }
}
