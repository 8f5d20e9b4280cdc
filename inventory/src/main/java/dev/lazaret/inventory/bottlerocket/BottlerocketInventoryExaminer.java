package dev.lazaret.inventory.bottlerocket;

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

/**
 * Bottlerocket's {@code usr/share/bottlerocket/application-inventory.json}: it is built of rpm
 * packages and ships no rpm database.
 */
public final class BottlerocketInventoryExaminer extends PackageFile {

    public BottlerocketInventoryExaminer() {
        super(
                "bottlerocket/inventory",
                Origin.INSTALLED,
                Selection.fileNames("application-inventory.json"));
    }

    @Override
    public boolean accepts(FileEntry file) {
        return ("/" + file.path()).endsWith("/usr/share/bottlerocket/application-inventory.json");
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode root = Json.object(Json.read(content), "Bottlerocket's inventory");
        for (JsonNode application : root.path("Content")) {
            add(application, packages);
        }
    }

    private static void add(JsonNode application, PackageList packages) throws IOException {
        String name = Json.text(application, "Name");
        String version = Json.text(application, "Version");
        String release = Json.text(application, "Release");
        if (name.isEmpty() || version.isEmpty()) {
            packages.gap("an application without name or version: '" + name + "'");
            return;
        }
        String stated = Json.text(application, "Epoch");
        String epoch = stated.equals("0") ? "" : stated;
        String whole = release.isEmpty() ? version : version + "-" + release;
        String architecture = Json.text(application, "Architecture");
        packages.add(
                "rpm",
                "",
                name,
                whole,
                Map.of("arch", architecture, "epoch", epoch),
                found ->
                        found.version(epoch.isEmpty() ? whole : epoch + ":" + whole)
                                .architecture(architecture)
                                .vendor(Json.text(application, "Publisher")));
    }
}
