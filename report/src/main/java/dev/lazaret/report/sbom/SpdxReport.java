package dev.lazaret.report.sbom;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Distro;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.inventory.graph.DependencyGraph;
import dev.lazaret.inventory.sbom.SbomProperties;
import dev.lazaret.report.ReportFormat;
import dev.lazaret.report.ReportIdentity;
import dev.lazaret.report.ScanReport;
import dev.lazaret.report.json.Json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** SPDX 2.3 JSON (ISO/IEC 5962 and its successor): the inventory, without findings. */
public final class SpdxReport implements ReportFormat {

    private static final String UNKNOWN = "NOASSERTION";
    private static final String DEPENDS_ON = "DEPENDS_ON";
    private static final String IMAGE = "SPDXRef-Image";

    @Override
    public String name() {
        return "spdx";
    }

    @Override
    public void write(ScanReport report, OutputStream out) throws IOException {
        SpdxLicenses licenses = new SpdxLicenses(report.inventory().packages());
        Json.write(
                out,
                json -> {
                    json.writeStartObject();
                    json.writeStringField("spdxVersion", "SPDX-2.3");
                    json.writeStringField("dataLicense", "CC0-1.0");
                    json.writeStringField("SPDXID", "SPDXRef-DOCUMENT");
                    json.writeStringField("name", report.image().name());
                    json.writeStringField(
                            "documentNamespace",
                            "https://lazaret.dev/spdx/" + ReportIdentity.id(report, "spdx"));
                    creation(json, report);
                    extracted(json, licenses);
                    packages(json, report, licenses);
                    relationships(json, report.inventory());
                    json.writeEndObject();
                });
    }

    private static void creation(JsonGenerator json, ScanReport report) throws IOException {
        json.writeObjectFieldStart("creationInfo");
        json.writeStringField("created", ReportIdentity.time(report).toString());
        json.writeArrayFieldStart("creators");
        json.writeString("Tool: lazaret-" + report.toolVersion());
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Before the packages, so that a reader of streams knows the words when it meets the name. */
    private static void extracted(JsonGenerator json, SpdxLicenses licenses) throws IOException {
        if (licenses.extracted().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("hasExtractedLicensingInfos");
        for (Map.Entry<String, String> license : licenses.extracted().entrySet()) {
            json.writeStartObject();
            json.writeStringField("licenseId", license.getKey());
            json.writeStringField("extractedText", license.getValue());
            json.writeStringField("name", UNKNOWN);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void packages(JsonGenerator json, ScanReport report, SpdxLicenses licenses)
            throws IOException {
        String time = ReportIdentity.time(report).toString();
        json.writeArrayFieldStart("packages");
        image(json, report, time);
        Distro distro = report.inventory().distro();
        if (distro != null) {
            start(json, "SPDXRef-OperatingSystem", distro.id(), distro.versionId());
            json.writeStringField("primaryPackagePurpose", "OPERATING-SYSTEM");
            Json.textIfAny(json, "description", distro.prettyName());
            annotations(json, Statements.of(distro), time);
            json.writeEndObject();
        }
        int number = 1;
        for (Package component : report.inventory().packages()) {
            String declared = licenses.declared(component.licenses());
            component(json, component, declared, reference(number++), time);
        }
        json.writeEndArray();
    }

    private static void image(JsonGenerator json, ScanReport report, String time)
            throws IOException {
        Digest digest = report.image().digest();
        start(json, IMAGE, report.image().name(), digest == null ? "" : digest.toString());
        json.writeStringField("primaryPackagePurpose", "CONTAINER");
        if (digest != null) {
            String algorithm = digest.algorithm().label().toUpperCase(Locale.ROOT);
            checksum(json, algorithm, digest.hex());
        }
        Optional<String> purl = ReportIdentity.purl(report);
        if (purl.isPresent()) {
            json.writeArrayFieldStart("externalRefs");
            external(json, "PACKAGE-MANAGER", "purl", purl.get());
            json.writeEndArray();
        }
        imageAnnotations(json, report, time);
        json.writeEndObject();
    }

    private static void checksum(JsonGenerator json, String algorithm, String hex)
            throws IOException {
        json.writeArrayFieldStart("checksums");
        json.writeStartObject();
        json.writeStringField("algorithm", algorithm);
        json.writeStringField("checksumValue", hex);
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void start(JsonGenerator json, String id, String name, String version)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("SPDXID", id);
        json.writeStringField("name", name);
        if (!version.isEmpty() && !version.equals("null")) {
            json.writeStringField("versionInfo", version);
        }
        json.writeStringField("downloadLocation", UNKNOWN);
        json.writeBooleanField("filesAnalyzed", false);
        json.writeStringField("copyrightText", UNKNOWN);
        json.writeStringField("licenseConcluded", UNKNOWN);
    }

    private static void component(
            JsonGenerator json, Package component, String declared, String id, String time)
            throws IOException {
        start(json, id, component.name(), component.version());
        json.writeStringField("licenseDeclared", declared);
        json.writeStringField(
                "supplier",
                component.vendor().isEmpty() ? UNKNOWN : "Organization: " + component.vendor());
        json.writeStringField("primaryPackagePurpose", "LIBRARY");
        String sha1 = component.attribute("sha1");
        if (!sha1.isEmpty()) {
            checksum(json, "SHA1", sha1);
        }
        json.writeArrayFieldStart("externalRefs");
        external(json, "PACKAGE-MANAGER", "purl", component.purl().toString());
        String cpe = component.attribute("cpe");
        if (!cpe.isEmpty()) {
            external(json, "SECURITY", "cpe23Type", cpe);
        }
        json.writeEndArray();
        annotations(json, Statements.of(component), time);
        json.writeEndObject();
    }

    private static void external(JsonGenerator json, String category, String type, String locator)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("referenceCategory", category);
        json.writeStringField("referenceType", type);
        json.writeStringField("referenceLocator", locator);
        json.writeEndObject();
    }

    private static void annotations(JsonGenerator json, Map<String, String> statements, String time)
            throws IOException {
        json.writeArrayFieldStart("annotations");
        for (Map.Entry<String, String> statement : statements.entrySet()) {
            annotation(json, statement.getKey(), statement.getValue(), time);
        }
        json.writeEndArray();
    }

    private static void imageAnnotations(JsonGenerator json, ScanReport report, String time)
            throws IOException {
        json.writeArrayFieldStart("annotations");
        for (Map.Entry<String, String> digest : Statements.of(report.image()).entrySet()) {
            annotation(json, digest.getKey(), digest.getValue(), time);
        }
        for (String gap : Statements.of(report.gaps())) {
            annotation(json, SbomProperties.GAP, gap, time);
        }
        json.writeEndArray();
    }

    private static void annotation(JsonGenerator json, String name, String value, String time)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("annotationDate", time);
        json.writeStringField("annotationType", "OTHER");
        json.writeStringField("annotator", "Tool: lazaret");
        json.writeStringField("comment", name + "=" + value);
        json.writeEndObject();
    }

    private static void relationships(JsonGenerator json, Inventory inventory) throws IOException {
        json.writeArrayFieldStart("relationships");
        relationship(json, "SPDXRef-DOCUMENT", "DESCRIBES", IMAGE);
        if (inventory.distro() != null) {
            relationship(json, IMAGE, "CONTAINS", "SPDXRef-OperatingSystem");
        }
        for (int number = 1; number <= inventory.packages().size(); number++) {
            relationship(json, IMAGE, "CONTAINS", reference(number));
        }
        for (int i = 0; i < inventory.packages().size(); i++) {
            dependencies(json, inventory.dependencies(), i);
        }
        json.writeEndArray();
    }

    /** {@code NONE} says that it needs nothing, {@code NOASSERTION} that it may need more. */
    private static void dependencies(JsonGenerator json, DependencyGraph graph, int index)
            throws IOException {
        String from = reference(index + 1);
        for (int other : graph.needs(index)) {
            relationship(json, from, DEPENDS_ON, reference(other + 1));
        }
        if (graph.isPartial(index)) {
            relationship(json, from, DEPENDS_ON, UNKNOWN);
        } else if (graph.isKnown(index) && graph.needs(index).isEmpty()) {
            relationship(json, from, DEPENDS_ON, "NONE");
        }
    }

    private static void relationship(JsonGenerator json, String from, String type, String to)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("spdxElementId", from);
        json.writeStringField("relationshipType", type);
        json.writeStringField("relatedSpdxElement", to);
        json.writeEndObject();
    }

    private static String reference(int number) {
        return "SPDXRef-Package-" + number;
    }
}
