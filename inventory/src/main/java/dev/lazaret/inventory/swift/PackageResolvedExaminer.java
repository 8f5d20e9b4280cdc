package dev.lazaret.inventory.swift;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;

/**
 * The Swift package manager's lock file, versions 1 to 3: {@code pins} (below {@code object} in
 * version 1). A pin of a branch has no version; its commit stands in.
 */
public final class PackageResolvedExaminer extends PackageFile {

    public PackageResolvedExaminer() {
        super(
                "swift/package-resolved",
                Origin.DECLARED,
                Selection.fileNames("Package.resolved", ".package.resolved"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode root = Json.object(Json.read(content), "a Package.resolved");
        int version = root.path("version").asInt(0);
        JsonNode pins = (version == 1 ? root.path("object") : root).path("pins");
        if (version > 3 || (!pins.isArray() && !root.isEmpty())) {
            throw new MalformedException(
                    "a Package.resolved of version " + version + " without pins is not known");
        }
        for (JsonNode pin : pins) {
            pin(pin, packages);
        }
    }

    private static void pin(JsonNode pin, PackageList packages) throws IOException {
        if (Json.text(pin, "kind").equals("localSourceControl")) {
            return;
        }
        String url = Json.text(pin, pin.has("repositoryURL") ? "repositoryURL" : "location");
        RepositoryName name = RepositoryName.of(url.isEmpty() ? Json.text(pin, "identity") : url);
        JsonNode state = pin.path("state");
        String version = Json.text(state, "version");
        packages.add(
                "swift",
                name.namespace(),
                name.name(),
                version.isEmpty() ? Json.text(state, "revision") : version,
                found ->
                        found.attribute("branch", Json.text(state, "branch"))
                                .attribute("revision", Json.text(state, "revision")));
    }
}
