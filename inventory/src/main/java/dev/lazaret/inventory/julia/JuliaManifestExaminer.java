package dev.lazaret.inventory.julia;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.Toml;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Map;

/**
 * Julia's {@code Manifest.toml}, formats 1.0 and 2.0: arrays of tables by package name, below
 * {@code deps} in 2.0. A package without a version belongs to the standard library and has Julia's
 * own version, which format 1.0 does not state. A package with a path is a local project.
 */
public final class JuliaManifestExaminer extends PackageFile {

    public JuliaManifestExaminer() {
        super("julia/manifest", Origin.DECLARED, Selection.fileNames("Manifest.toml"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode manifest = Toml.read(content);
        boolean flat = Json.text(manifest, "manifest_format").isEmpty();
        JsonNode dependencies = flat ? manifest : manifest.path("deps");
        String julia = Json.text(manifest, "julia_version");
        for (Map.Entry<String, JsonNode> entry : dependencies.properties()) {
            if (entry.getValue().isArray()) {
                for (JsonNode found : entry.getValue()) {
                    add(entry.getKey(), found, julia, packages);
                }
            }
        }
    }

    private static void add(String name, JsonNode entry, String julia, PackageList packages)
            throws IOException {
        String stated = Json.text(entry, "version");
        boolean standard = stated.isEmpty() && !entry.has("git-tree-sha1") && !entry.has("path");
        packages.add(
                "julia",
                "",
                name,
                standard ? julia : stated,
                Map.of("uuid", Json.text(entry, "uuid")),
                found ->
                        found.attribute("local", Json.text(entry, "path"))
                                .attribute("scope", standard ? "stdlib" : ""));
    }
}
