package dev.lazaret.inventory.sbom;

import static dev.lazaret.inventory.text.Json.text;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Software packages of SPDX 3.0, {@code /Software/Package}, in the JSON-LD form. */
final class SpdxGraph {

    private SpdxGraph() {}

    /** Takes one element of {@code @graph}: a package, or a relationship between two. */
    static void read(JsonNode element, Sbom sbom) throws LimitExceededException {
        String type =
                text(element, "type").isEmpty() ? text(element, "@type") : text(element, "type");
        if (type.endsWith("Relationship")) {
            relationship(element, sbom);
            return;
        }
        if (!type.equals("software_Package")) {
            return;
        }
        String purpose = text(element, "software_primaryPurpose");
        if (purpose.equals("operatingSystem")) {
            sbom.distro(
                    OperatingSystems.of(
                            text(element, "name"),
                            text(element, "software_packageVersion"),
                            text(element, "description"),
                            Map.of()));
            return;
        }
        String purl = purl(element);
        if (purl.isEmpty() && !purpose.equals("library")) {
            return;
        }
        try {
            sbom.add(text(element, "spdxId"), ComponentPackage.of(facts(element, purl)));
        } catch (IllegalArgumentException e) {
            sbom.doubt("a package is none: " + Text.quote(e.getMessage() + "", 300));
        }
    }

    private static void relationship(JsonNode element, Sbom sbom) throws LimitExceededException {
        if (text(element, "relationshipType").equals("dependsOn")) {
            String from = text(element, "from");
            for (JsonNode to : element.path("to")) {
                sbom.relations().needs(from, text(to));
            }
        }
    }

    private static ComponentFacts facts(JsonNode element, String purl) {
        Map<String, String> properties = new HashMap<>();
        for (JsonNode attribution : element.path("software_attributionText")) {
            SpdxPackages.statement(text(attribution), properties);
        }
        SpdxPackages.sourceInfo(text(element, "software_sourceInfo"), properties);
        return new ComponentFacts(
                text(element, "name"),
                text(element, "software_packageVersion"),
                purl,
                List.of(),
                "",
                "",
                "",
                properties,
                "");
    }

    private static String purl(JsonNode element) {
        String direct = text(element, "software_packageUrl");
        if (!direct.isEmpty()) {
            return direct;
        }
        for (JsonNode identifier : element.path("externalIdentifier")) {
            if (text(identifier, "externalIdentifierType").equals("packageUrl")) {
                return text(identifier, "identifier");
            }
        }
        return "";
    }
}
