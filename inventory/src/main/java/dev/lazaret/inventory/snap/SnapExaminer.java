package dev.lazaret.inventory.snap;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.Yaml;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Map;

/** An unpacked snap: {@code meta/snap.yaml} (Snapcraft, "The snap format"). */
public final class SnapExaminer extends PackageFile {

    public SnapExaminer() {
        super("snap/meta", Origin.INSTALLED, Selection.fileNames("snap.yaml"));
    }

    @Override
    public boolean accepts(FileEntry file) {
        return ("/" + file.path()).endsWith("/meta/snap.yaml");
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode snap = Json.object(Yaml.read(content), "a snap.yaml");
        String name = Json.text(snap, "name");
        String version = Json.text(snap, "version");
        require("the snap.yaml", "name", name);
        require("the snap.yaml", "version", version);
        JsonNode architectures = snap.path("architectures");
        String architecture = architectures.size() == 1 ? Json.text(architectures.path(0)) : "";
        packages.add(
                "snap",
                "",
                name,
                version,
                Map.of("arch", architecture),
                found -> found.architecture(architecture));
    }
}
