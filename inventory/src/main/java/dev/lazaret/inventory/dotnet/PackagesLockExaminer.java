package dev.lazaret.inventory.dotnet;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Map;

/** NuGet's lock file: {@code dependencies} by target framework, then by package. */
public final class PackagesLockExaminer extends PackageFile {

    public PackagesLockExaminer() {
        super("dotnet/packages-lock", Origin.DECLARED, Selection.fileNames("packages.lock.json"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode lock = Json.object(Json.read(content), "a packages.lock.json");
        for (JsonNode framework : lock.path("dependencies")) {
            for (Map.Entry<String, JsonNode> entry : framework.properties()) {
                String version = Json.text(entry.getValue(), "resolved");
                boolean project = Json.text(entry.getValue(), "type").equalsIgnoreCase("Project");
                if (!project && !version.isEmpty()) {
                    packages.add("nuget", "", entry.getKey(), version);
                }
            }
        }
    }
}
