package dev.lazaret.inventory.haskell;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.Yaml;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;

/**
 * Stack's lock file: {@code packages[].completed.hackage} is {@code NAME-VERSION@sha256:HASH,SIZE};
 * packages from archives and Git state {@code name} and {@code version}. The packages of the
 * snapshot are not in the file.
 */
public final class StackLockExaminer extends PackageFile {

    public StackLockExaminer() {
        super("haskell/stack-lock", Origin.DECLARED, Selection.fileNames("stack.yaml.lock"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode lock = Yaml.read(content);
        if (!lock.isObject()) {
            throw new MalformedException("not a stack.yaml.lock: the document is no mapping");
        }
        for (JsonNode entry : lock.path("packages")) {
            JsonNode completed = entry.path("completed");
            String hackage = Json.text(completed, "hackage");
            if (hackage.isEmpty()) {
                packages.add(
                        "hackage",
                        "",
                        Json.text(completed, "name"),
                        Json.text(completed, "version"));
            } else {
                hackage(hackage, packages);
            }
        }
    }

    private static void hackage(String text, PackageList packages) throws IOException {
        int at = text.indexOf('@');
        String identifier = at < 0 ? text : text.substring(0, at);
        int dash = identifier.lastIndexOf('-');
        if (dash <= 0 || dash + 1 == identifier.length()) {
            packages.gap("not a Hackage package with a version: '" + text + "'");
            return;
        }
        packages.add("hackage", "", identifier.substring(0, dash), identifier.substring(dash + 1));
    }
}
