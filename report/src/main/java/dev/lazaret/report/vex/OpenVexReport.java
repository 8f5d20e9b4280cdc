package dev.lazaret.report.vex;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.lazaret.base.Digest;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.judge.JudgedFinding.Disposition;
import dev.lazaret.report.ReportFormat;
import dev.lazaret.report.ReportIdentity;
import dev.lazaret.report.ScanReport;
import dev.lazaret.report.ScanReport.ImageSummary;
import dev.lazaret.report.json.Json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * OpenVEX 0.2.0. A match is a statement that the image is affected; a waiver does not make it
 * unaffected, it becomes the action statement.
 */
public final class OpenVexReport implements ReportFormat {

    @Override
    public String name() {
        return "openvex";
    }

    @Override
    public void write(ScanReport report, OutputStream out) throws IOException {
        Map<String, List<JudgedFinding>> byId = new LinkedHashMap<>();
        for (JudgedFinding judged : report.findings()) {
            if (judged.finding() instanceof VulnerabilityFinding
                    && judged.disposition() != Disposition.IGNORED) {
                byId.computeIfAbsent(key(judged), id -> new ArrayList<>()).add(judged);
            }
        }
        Json.write(
                out,
                json -> {
                    json.writeStartObject();
                    json.writeStringField("@context", "https://openvex.dev/ns/v0.2.0");
                    json.writeStringField(
                            "@id",
                            "https://lazaret.dev/vex/" + ReportIdentity.id(report, "openvex"));
                    json.writeStringField("author", "lazaret " + report.toolVersion());
                    json.writeStringField("timestamp", ReportIdentity.time(report).toString());
                    json.writeNumberField("version", 1);
                    json.writeArrayFieldStart("statements");
                    for (List<JudgedFinding> group : byId.values()) {
                        statement(json, group, report);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                });
    }

    private static void statement(JsonGenerator json, List<JudgedFinding> group, ScanReport report)
            throws IOException {
        JudgedFinding first = group.getFirst();
        json.writeStartObject();
        json.writeObjectFieldStart("vulnerability");
        json.writeStringField("name", first.finding().id());
        Json.strings(json, "aliases", first.finding().aliases());
        json.writeEndObject();
        json.writeArrayFieldStart("products");
        json.writeStartObject();
        product(json, report);
        json.writeArrayFieldStart("subcomponents");
        for (String purl : purls(group)) {
            json.writeStartObject();
            json.writeStringField("@id", purl);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        if (first.disposition() == Disposition.NOT_AFFECTED) {
            json.writeStringField("status", "not_affected");
            json.writeStringField("impact_statement", first.why());
        } else {
            json.writeStringField("status", "affected");
            json.writeStringField("action_statement", action(first));
        }
        json.writeEndObject();
    }

    /** The image, by its name where no registry has it, and by its digest. */
    private static void product(JsonGenerator json, ScanReport report) throws IOException {
        ImageSummary image = report.image();
        json.writeStringField("@id", ReportIdentity.purl(report).orElse(image.name()));
        Digest manifest = image.manifestDigest();
        Digest digest = manifest == null ? image.configDigest() : manifest;
        if (digest != null) {
            json.writeObjectFieldStart("hashes");
            json.writeStringField(label(digest), digest.hex());
            json.writeEndObject();
        }
    }

    /** As IANA's registry of named information hash algorithms spells it. */
    private static String label(Digest digest) {
        return digest.algorithm().label().replace("sha", "sha-");
    }

    /** One vulnerability can be harmless in one package and not in another. */
    private static String key(JudgedFinding judged) {
        boolean harmless = judged.disposition() == Disposition.NOT_AFFECTED;
        return judged.finding().id() + (harmless ? " harmless" : "");
    }

    private static List<String> purls(List<JudgedFinding> group) {
        return group.stream()
                .map(judged -> (VulnerabilityFinding) judged.finding())
                .map(finding -> finding.component().purl().toString())
                .distinct()
                .sorted()
                .toList();
    }

    private static String action(JudgedFinding judged) {
        if (judged.disposition() == Disposition.WAIVED) {
            return judged.why();
        }
        String remedy = judged.finding().remedy();
        return remedy.isEmpty() ? "No fixed version is known." : remedy;
    }
}
