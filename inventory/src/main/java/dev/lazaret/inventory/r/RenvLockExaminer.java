package dev.lazaret.inventory.r;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** renv's lock file: {@code Packages} by name. */
public final class RenvLockExaminer extends PackageFile {

    public RenvLockExaminer() {
        super("r/renv-lock", Origin.DECLARED, Selection.fileNames("renv.lock"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode lock = Json.object(Json.read(content), "an renv.lock");
        for (Map.Entry<String, JsonNode> entry : lock.path("Packages").properties()) {
            Map<String, String> fields = new HashMap<>();
            entry.getValue()
                    .properties()
                    .forEach(field -> fields.put(field.getKey(), Json.text(field.getValue())));
            String name = fields.getOrDefault("Package", "");
            packages.add(
                    "cran",
                    "",
                    name.isEmpty() ? entry.getKey() : name,
                    fields.getOrDefault("Version", ""),
                    RemotePackages.qualifiers(fields),
                    found -> found.attribute("repository", RemotePackages.repository(fields)));
        }
    }
}
