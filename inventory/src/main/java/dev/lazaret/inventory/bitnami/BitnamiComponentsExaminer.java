package dev.lazaret.inventory.bitnami;

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
 * Components of a Bitnami image, {@code opt/bitnami/.bitnami_components.json}. Their SPDX files are
 * read as embedded SBOMs.
 */
public final class BitnamiComponentsExaminer extends PackageFile {

    public BitnamiComponentsExaminer() {
        super(
                "bitnami/components",
                Origin.INSTALLED,
                Selection.fileNames(".bitnami_components.json"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode components = Json.object(Json.read(content), "Bitnami's list of components");
        for (Map.Entry<String, JsonNode> entry : components.properties()) {
            JsonNode component = entry.getValue();
            String stated = Json.text(component, "version");
            String version = upstream(stated);
            packages.add(
                    "bitnami",
                    "",
                    entry.getKey(),
                    version,
                    Map.of(
                            "arch", Json.text(component, "arch"),
                            "distro", Json.text(component, "distro")),
                    found ->
                            found.architecture(Json.text(component, "arch"))
                                    .attribute(
                                            "revision",
                                            stated.equals(version)
                                                    ? ""
                                                    : stated.substring(version.length() + 1)));
        }
    }

    /**
     * Without Bitnami's build number ({@code 1.25.3-4}): the advisories count upstream versions.
     */
    private static String upstream(String version) {
        int dash = version.lastIndexOf('-');
        boolean numbered =
                dash > 0
                        && dash + 1 < version.length()
                        && version.substring(dash + 1).chars().allMatch(c -> c >= '0' && c <= '9');
        return numbered ? version.substring(0, dash) : version;
    }
}
