package dev.lazaret.inventory.sbom;

import dev.lazaret.base.PackageUrl;

import java.util.List;
import java.util.Map;

/**
 * One entry of an SBOM, whatever its format.
 *
 * @param name as the entry states it, used when there is no purl
 * @param version as the entry states it, used when there is no purl
 * @param purl text of the package URL, empty when there is none
 * @param licenses ids, names or expressions, as stated
 * @param vendor supplier or publisher
 * @param sha1 lower-case hex, empty when not stated
 * @param cpe first CPE name, empty when not stated
 * @param properties every tool's own statements by name, the first one wins
 * @param location path that the format itself states, empty when none
 */
record ComponentFacts(
        String name,
        String version,
        String purl,
        List<String> licenses,
        String vendor,
        String sha1,
        String cpe,
        Map<String, String> properties,
        String location) {

    ComponentFacts {
        licenses = List.copyOf(licenses);
        properties = Map.copyOf(properties);
    }

    /** The first of these properties that is stated, else the empty text. */
    String first(String... names) {
        for (String candidate : names) {
            String value = properties.getOrDefault(candidate, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** A qualifier of the purl, empty when absent. */
    static String qualifier(PackageUrl purl, String key) {
        return purl.qualifiers().getOrDefault(key, "");
    }
}
