package dev.lazaret.report.sbom;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Distro;
import dev.lazaret.base.Package;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.inventory.sbom.SbomProperties;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.judge.JudgedFinding.Disposition;
import dev.lazaret.report.ReportFormat;
import dev.lazaret.report.ReportIdentity;
import dev.lazaret.report.ScanReport;
import dev.lazaret.report.json.Json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CycloneDX 1.6 JSON (ECMA-424): components, and the vulnerabilities that affect them. */
public final class CycloneDxReport implements ReportFormat {

    private static final String IMAGE = "image";

    @Override
    public String name() {
        return "cyclonedx";
    }

    @Override
    public void write(ScanReport report, OutputStream out) throws IOException {
        BomReferences references = new BomReferences(report.inventory().packages());
        Json.write(
                out,
                json -> {
                    json.writeStartObject();
                    json.writeStringField(
                            "$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
                    json.writeStringField("bomFormat", "CycloneDX");
                    json.writeStringField("specVersion", "1.6");
                    json.writeStringField(
                            "serialNumber", "urn:uuid:" + ReportIdentity.id(report, "cyclonedx"));
                    json.writeNumberField("version", 1);
                    metadata(json, report);
                    json.writeArrayFieldStart("components");
                    Distro distro = report.inventory().distro();
                    if (distro != null) {
                        operatingSystem(json, distro);
                    }
                    for (Package component : report.inventory().packages()) {
                        component(json, component, references.of(component));
                    }
                    json.writeEndArray();
                    CycloneDxDependencies.write(json, report.inventory(), IMAGE, references);
                    compositions(json, report, references);
                    vulnerabilities(json, report, references);
                    json.writeEndObject();
                });
    }

    private static void metadata(JsonGenerator json, ScanReport report) throws IOException {
        json.writeObjectFieldStart("metadata");
        json.writeStringField("timestamp", ReportIdentity.time(report).toString());
        json.writeObjectFieldStart("tools");
        json.writeArrayFieldStart("components");
        json.writeStartObject();
        json.writeStringField("type", "application");
        json.writeStringField("name", "lazaret");
        json.writeStringField("version", report.toolVersion());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("component");
        json.writeStringField("type", report.image().kind().equals("image") ? "container" : "file");
        json.writeStringField("bom-ref", IMAGE);
        json.writeStringField("name", report.image().name());
        Digest digest = report.image().digest();
        if (digest != null) {
            json.writeStringField("version", digest.toString());
            hash(json, digest.algorithm().label().replace("sha", "SHA-"), digest.hex());
            Json.textIfAny(json, "purl", ReportIdentity.purl(report).orElse(""));
            properties(json, Statements.of(report.image()));
        }
        json.writeEndObject();
        gaps(json, report);
        json.writeEndObject();
    }

    private static void gaps(JsonGenerator json, ScanReport report) throws IOException {
        List<String> gaps = Statements.of(report.gaps());
        if (!gaps.isEmpty()) {
            json.writeArrayFieldStart("properties");
            for (String gap : gaps) {
                property(json, SbomProperties.GAP, gap);
            }
            json.writeEndArray();
        }
    }

    /**
     * Says which lists have gaps: that of the components, those of what some of them need. That
     * there are none is more than a scan can know.
     */
    private static void compositions(
            JsonGenerator json, ScanReport report, BomReferences references) throws IOException {
        List<String> partial = CycloneDxDependencies.partial(report.inventory(), references);
        boolean gaps = !Statements.of(report.gaps()).isEmpty();
        if (!gaps && partial.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("compositions");
        json.writeStartObject();
        json.writeStringField("aggregate", "incomplete");
        Json.stringsIfAny(json, "assemblies", gaps ? List.of(IMAGE) : List.of());
        Json.stringsIfAny(json, "dependencies", partial);
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void operatingSystem(JsonGenerator json, Distro distro) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "operating-system");
        json.writeStringField("bom-ref", BomReferences.of(distro));
        json.writeStringField("name", distro.id());
        Json.textIfAny(json, "version", distro.versionId());
        Json.textIfAny(json, "description", distro.prettyName());
        properties(json, Statements.of(distro));
        json.writeEndObject();
    }

    private static void component(JsonGenerator json, Package component, String reference)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "library");
        json.writeStringField("bom-ref", reference);
        if (!component.vendor().isEmpty()) {
            json.writeObjectFieldStart("supplier");
            json.writeStringField("name", component.vendor());
            json.writeEndObject();
        }
        json.writeStringField("name", component.name());
        json.writeStringField("version", component.version());
        hashes(json, component);
        licenses(json, Licenses.of(component.licenses()));
        Json.textIfAny(json, "cpe", component.attribute("cpe"));
        json.writeStringField("purl", component.purl().toString());
        properties(json, Statements.of(component));
        json.writeEndObject();
    }

    private static void hashes(JsonGenerator json, Package component) throws IOException {
        String sha1 = component.attribute("sha1");
        if (!sha1.isEmpty()) {
            hash(json, "SHA-1", sha1);
        }
    }

    private static void hash(JsonGenerator json, String algorithm, String hex) throws IOException {
        json.writeArrayFieldStart("hashes");
        json.writeStartObject();
        json.writeStringField("alg", algorithm);
        json.writeStringField("content", hex);
        json.writeEndObject();
        json.writeEndArray();
    }

    /** Either one expression or a list of licences: the schema knows no mixture. */
    private static void licenses(JsonGenerator json, Licenses licenses) throws IOException {
        if (licenses.stated().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("licenses");
        Optional<String> expression = licenses.expression();
        if (expression.isPresent() && !licenses.isPlain()) {
            json.writeStartObject();
            json.writeStringField("expression", expression.get());
            json.writeEndObject();
        } else {
            for (int i = 0; i < licenses.stated().size(); i++) {
                license(json, licenses.stated().get(i), Licenses.id(licenses.parsed().get(i)));
            }
        }
        json.writeEndArray();
    }

    private static void license(JsonGenerator json, String stated, Optional<String> id)
            throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("license");
        json.writeStringField(id.isPresent() ? "id" : "name", id.orElse(stated));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void properties(JsonGenerator json, Map<String, String> statements)
            throws IOException {
        json.writeArrayFieldStart("properties");
        for (Map.Entry<String, String> statement : statements.entrySet()) {
            property(json, statement.getKey(), statement.getValue());
        }
        json.writeEndArray();
    }

    private static void property(JsonGenerator json, String name, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private static void vulnerabilities(
            JsonGenerator json, ScanReport report, BomReferences references) throws IOException {
        Map<String, CycloneDxVulnerability> byId = new LinkedHashMap<>();
        for (JudgedFinding judged : report.findings()) {
            if (judged.finding() instanceof VulnerabilityFinding finding
                    && judged.disposition() != Disposition.IGNORED) {
                String answer =
                        judged.disposition() == Disposition.NOT_AFFECTED ? judged.why() : "";
                // one vulnerability can be harmless in one package and not in another
                byId.computeIfAbsent(
                                finding.id() + " " + answer,
                                _ -> new CycloneDxVulnerability(finding, answer))
                        .affects(references.of(finding.component()), finding.component().version());
            }
        }
        if (byId.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("vulnerabilities");
        for (CycloneDxVulnerability vulnerability : byId.values()) {
            vulnerability.write(json);
        }
        json.writeEndArray();
    }
}
