package dev.lazaret.inventory.conda;

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

/**
 * Conda environments, {@code environment.yml}: only entries that pin one version ({@code name=1.2},
 * {@code name==1.2}, {@code name=1.2=build}, {@code name 1.2 build}), and those of a nested {@code
 * pip:} list ({@code name==1.2}).
 */
public final class CondaEnvironmentExaminer extends PackageFile {

    private static final String RANGE = "<>!~*|,";

    public CondaEnvironmentExaminer() {
        super(
                "conda/environment",
                Origin.DECLARED,
                Selection.fileNames("environment.yml", "environment.yaml"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode environment = Yaml.read(content);
        for (JsonNode entry : environment.path("dependencies")) {
            if (entry.isObject()) {
                for (JsonNode requirement : entry.path("pip")) {
                    pip(Json.text(requirement), packages);
                }
            } else {
                conda(Json.text(entry).strip(), packages);
            }
        }
    }

    private static void conda(String entry, PackageList packages) throws IOException {
        int channel = entry.indexOf("::");
        String specification = channel < 0 ? entry : entry.substring(channel + 2);
        String[] words = specification.replace("==", " ").replace('=', ' ').split(" +", 4);
        boolean pinned =
                words.length >= 2
                        && !words[0].isEmpty()
                        && !words[1].isEmpty()
                        && !isRange(specification);
        if (pinned) {
            packages.add(
                    "conda",
                    "",
                    words[0],
                    words[1],
                    Map.of(
                            "build", words.length > 2 ? words[2] : "",
                            "channel", channel < 0 ? "" : entry.substring(0, channel)),
                    found -> found);
        }
    }

    private static void pip(String line, PackageList packages) throws IOException {
        int marker = line.indexOf(';');
        String requirement = marker < 0 ? line : line.substring(0, marker);
        int equals = requirement.indexOf("==");
        if (equals <= 0 || isRange(requirement) || requirement.startsWith("===", equals)) {
            return;
        }
        String name = requirement.substring(0, equals).strip();
        int extras = name.indexOf('[');
        packages.add(
                "pypi",
                "",
                extras < 0 ? name : name.substring(0, extras),
                requirement.substring(equals + 2).strip());
    }

    private static boolean isRange(String specification) {
        return specification.chars().anyMatch(c -> RANGE.indexOf(c) >= 0)
                || specification.contains("=>");
    }
}
