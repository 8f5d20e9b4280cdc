package dev.lazaret.inventory.sbom;

import static dev.lazaret.inventory.text.Json.text;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.LimitExceededException;

/**
 * Relationships of SPDX 2.2 and 2.3, clause 11, of which those count that say what a package needs.
 * {@code NONE} needs nothing, {@code NOASSERTION} more than is said.
 */
final class SpdxRelationship {

    private SpdxRelationship() {}

    /** One element of the document's list. */
    static void read(JsonNode relationship, Sbom sbom) throws LimitExceededException {
        read(
                text(relationship, "spdxElementId"),
                text(relationship, "relationshipType"),
                text(relationship, "relatedSpdxElement"),
                sbom);
    }

    static void read(String from, String type, String to, Sbom sbom) throws LimitExceededException {
        switch (type) {
            case "DEPENDS_ON" -> needs(from, to, sbom);
            case "DEPENDENCY_OF", "RUNTIME_DEPENDENCY_OF" -> needs(to, from, sbom);
            default -> {}
        }
    }

    private static void needs(String from, String to, Sbom sbom) throws LimitExceededException {
        switch (to) {
            case "NONE" -> sbom.relations().known(from);
            case "NOASSERTION" -> sbom.relations().partial(from);
            default -> sbom.relations().needs(from, to);
        }
    }
}
