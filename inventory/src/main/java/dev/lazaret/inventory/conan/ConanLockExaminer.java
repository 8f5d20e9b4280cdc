package dev.lazaret.inventory.conan;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.List;

/**
 * Conan's lock file: a graph of nodes in Conan 1 ({@code ref}, or {@code pref} in the oldest),
 * lists of references in Conan 2. What is only needed to build has the scope {@code build}. A node
 * with a path and without a package id is the consumer itself, unless its reference has a user:
 * then it is a dependency that is being edited.
 */
public final class ConanLockExaminer extends PackageFile {

    public ConanLockExaminer() {
        super("conan/lock", Origin.DECLARED, Selection.fileNames("conan.lock"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode lock = Json.object(Json.read(content), "a conan.lock");
        for (JsonNode node : lock.path("graph_lock").path("nodes")) {
            node(node, packages);
        }
        for (String list : List.of("requires", "build_requires", "python_requires")) {
            for (JsonNode reference : lock.path(list)) {
                ConanReference.parse(Json.text(reference))
                        .addTo(packages, list.equals("requires") ? "" : "build");
            }
        }
    }

    private static void node(JsonNode node, PackageList packages) throws IOException {
        String stated = Json.text(node, "ref");
        String text = stated.isEmpty() ? Json.text(node, "pref") : stated;
        boolean consumer = node.has("path") && !node.has("package_id");
        if (!text.isEmpty() && !(consumer && text.indexOf('@') < 0)) {
            String scope = Json.text(node, "context").equals("build") ? "build" : "";
            ConanReference.parse(text).addTo(packages, scope);
        }
    }
}
