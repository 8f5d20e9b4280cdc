package dev.lazaret.inventory.sbom;

import static dev.lazaret.inventory.text.Json.text;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Text;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Packages of SPDX 2.2 and 2.3, clause 7, in the JSON form. */
final class SpdxPackages {

    private static final String BUILT_FROM = "built package from: ";

    private static final String GAP = SbomProperties.GAP + "=";

    private SpdxPackages() {}

    /** Takes one element of {@code packages}. */
    static void read(JsonNode spdx, Sbom sbom) throws LimitExceededException {
        if (!spdx.isObject()) {
            sbom.doubt("a package is no object");
            return;
        }
        gaps(spdx, sbom);
        Map<String, String> properties = properties(spdx);
        String purpose = text(spdx, "primaryPackagePurpose").replace('_', '-');
        if (purpose.equalsIgnoreCase("OPERATING-SYSTEM")) {
            sbom.distro(
                    OperatingSystems.of(
                            text(spdx, "name"),
                            text(spdx, "versionInfo"),
                            text(spdx, "description"),
                            properties));
            return;
        }
        if (purpose.equals("CONTAINER")) {
            return; // what the document is about, and in no image
        }
        String purl = reference(spdx, "purl");
        boolean library = purpose.equals("LIBRARY") || purpose.equals("FRAMEWORK");
        if (purl.isEmpty() && !library) {
            return;
        }
        try {
            sbom.add(
                    text(spdx, "SPDXID"), ComponentPackage.of(facts(spdx, purl, properties, sbom)));
        } catch (IllegalArgumentException e) {
            sbom.doubt("a package is none: " + Text.quote(e.getMessage() + "", 300));
        }
    }

    private static void gaps(JsonNode spdx, Sbom sbom) {
        for (JsonNode annotation : spdx.path("annotations")) {
            String comment = text(annotation, "comment");
            if (comment.startsWith(GAP)) {
                sbom.gap(comment.substring(GAP.length()));
            }
        }
    }

    /** Takes one element of {@code hasExtractedLicensingInfos}, clause 10. */
    static void extracted(JsonNode info, Sbom sbom) throws LimitExceededException {
        sbom.license(text(info, "licenseId"), text(info, "extractedText"));
    }

    private static ComponentFacts facts(
            JsonNode spdx, String purl, Map<String, String> properties, Sbom sbom) {
        return new ComponentFacts(
                text(spdx, "name"),
                text(spdx, "versionInfo"),
                purl,
                licenses(spdx, sbom),
                supplier(text(spdx, "supplier")),
                sha1(spdx.path("checksums")),
                reference(spdx, "cpe23Type"),
                properties,
                "");
    }

    /** The locator of the first external reference of this type. */
    private static String reference(JsonNode spdx, String type) {
        for (JsonNode reference : spdx.path("externalRefs")) {
            String stated = text(reference, "referenceType");
            if (stated.equals(type) || stated.endsWith("/" + type)) {
                return text(reference, "referenceLocator");
            }
        }
        return "";
    }

    private static List<String> licenses(JsonNode spdx, Sbom sbom) {
        Set<String> all = new LinkedHashSet<>();
        for (String field : List.of("licenseDeclared", "licenseConcluded")) {
            String stated = text(spdx, field);
            if (!stated.isEmpty() && !stated.equals("NOASSERTION") && !stated.equals("NONE")) {
                all.add(sbom.licenseWords(stated));
            }
        }
        return List.copyOf(all);
    }

    /** {@code Organization: Debian} without its kind; nothing for {@code NOASSERTION}. */
    static String supplier(String stated) {
        if (stated.equals("NOASSERTION")) {
            return "";
        }
        int colon = stated.indexOf(": ");
        return colon < 0 ? stated : stated.substring(colon + 2);
    }

    private static String sha1(JsonNode checksums) {
        for (JsonNode checksum : checksums) {
            if (text(checksum, "algorithm").equals("SHA1")) {
                return text(checksum, "checksumValue").toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private static Map<String, String> properties(JsonNode spdx) {
        Map<String, String> all = new HashMap<>();
        for (JsonNode annotation : spdx.path("annotations")) {
            statement(text(annotation, "comment"), all);
        }
        for (JsonNode attribution : spdx.path("attributionTexts")) {
            statement(text(attribution), all);
        }
        sourceInfo(text(spdx, "sourceInfo"), all);
        return all;
    }

    /** {@code lazaret:path=…} as we write it, {@code LayerDiffID: …} as Trivy does. */
    static void statement(String text, Map<String, String> all) {
        int equals = text.indexOf('=');
        if (text.startsWith("lazaret:") && equals > 0) {
            all.putIfAbsent(text.substring(0, equals), text.substring(equals + 1));
            return;
        }
        for (String name : List.of("LayerDiffID", "FilePath", "Modularitylabel")) {
            if (text.startsWith(name + ": ")) {
                all.putIfAbsent("aquasecurity:trivy:" + name, text.substring(name.length() + 2));
            }
        }
    }

    /** {@code built package from: NAME VERSION}, Trivy's way to name the source package. */
    static void sourceInfo(String text, Map<String, String> all) {
        if (!text.startsWith(BUILT_FROM)) {
            return;
        }
        String source = text.substring(BUILT_FROM.length()).strip();
        int space = source.indexOf(' ');
        all.putIfAbsent(
                "aquasecurity:trivy:SrcName", space < 0 ? source : source.substring(0, space));
        if (space > 0) {
            all.putIfAbsent("aquasecurity:trivy:SrcVersion", source.substring(space + 1).strip());
        }
    }
}
