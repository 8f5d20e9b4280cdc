package dev.lazaret.inventory.cos;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;

/**
 * Google's Container-Optimized OS: {@code etc/cos-package-info.json}. What was only needed to build
 * the image ({@code buildTimePackages}) is not in it and is passed over.
 */
public final class CosPackagesExaminer extends PackageFile {

    public CosPackagesExaminer() {
        super("cos/packages", Origin.INSTALLED, Selection.fileNames("cos-package-info.json"));
    }

    @Override
    public boolean accepts(FileEntry file) {
        return file.path().equals("etc/cos-package-info.json");
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode root = Json.object(Json.read(content), "a list of Container-Optimized OS");
        for (JsonNode installed : root.path("installedPackages")) {
            String name = Json.text(installed, "name");
            String version = Json.text(installed, "version");
            if (name.isEmpty() || version.isEmpty()) {
                packages.gap("a package without name or version: '" + name + "'");
                continue;
            }
            packages.add(
                    "cos",
                    "",
                    name,
                    version,
                    found ->
                            found.attribute("category", Json.text(installed, "category"))
                                    .attribute(
                                            "ebuild-version",
                                            Json.text(installed, "ebuild_version")));
        }
    }
}
