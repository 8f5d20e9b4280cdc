package dev.lazaret.inventory.python;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.Toml;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;

/** {@code pylock.toml} and {@code pylock.NAME.toml} (PEP 751). Directories are the tree itself. */
final class PylockExaminer extends PythonLockFile {

    PylockExaminer() {
        super("python/pylock", Selection.suffixes(".toml"));
    }

    @Override
    public boolean accepts(FileEntry file) {
        return super.accepts(file) && file.fileName().startsWith("pylock.");
    }

    @Override
    protected void read(FileEntry file, Content content, DeclaredPackages declared)
            throws IOException {
        for (JsonNode entry : Toml.read(content).path("packages")) {
            if (!entry.has("directory")) {
                String git = Json.text(entry.path("vcs"), "url");
                add(
                        declared,
                        Json.text(entry, "name"),
                        Json.text(entry, "version"),
                        false,
                        git.isEmpty() ? Json.text(entry.path("archive"), "url") : git);
            }
        }
    }
}
