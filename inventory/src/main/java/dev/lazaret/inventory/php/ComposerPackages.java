package dev.lazaret.inventory.php;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.Requirements;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.PackageList;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Package objects as composer.lock and installed.json both hold them. Versions stay as stated, with
 * or without the tag's {@code v}: Packagist's version order passes over it.
 */
final class ComposerPackages {

    private ComposerPackages() {}

    /**
     * Adds all packages of an array.
     *
     * @param scope {@code dev} for what production does not need, else empty
     */
    static void add(JsonNode array, String scope, PackageList packages) throws IOException {
        for (JsonNode entry : array) {
            String full = Json.text(entry, "name");
            int slash = full.indexOf('/');
            packages.add(
                    "composer",
                    slash < 0 ? "" : full.substring(0, slash),
                    full.substring(slash + 1),
                    Json.text(entry, "version"),
                    found ->
                            found.licenses(licenses(entry.path("license")))
                                    .requirements(requirements(entry))
                                    .attribute("scope", scope)
                                    .attribute(
                                            "reference",
                                            Json.text(entry.path("source"), "reference")));
        }
    }

    /** PHP itself and its extensions are named too, and are no packages. */
    private static Requirements requirements(JsonNode entry) {
        List<String> provides = names(entry.path("provide"));
        provides.addAll(names(entry.path("replace")));
        return Requirements.of(names(entry.path("require")), provides);
    }

    private static List<String> names(JsonNode versionsByName) {
        List<String> names = new ArrayList<>();
        versionsByName
                .properties()
                .forEach(each -> names.add(each.getKey().toLowerCase(Locale.ROOT)));
        return names;
    }

    private static List<String> licenses(JsonNode stated) {
        List<String> all = new ArrayList<>();
        if (stated.isTextual()) {
            all.add(stated.asText());
        }
        stated.forEach(one -> all.add(one.asText("")));
        all.removeIf(String::isEmpty);
        return all;
    }
}
