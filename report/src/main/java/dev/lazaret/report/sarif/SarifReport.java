package dev.lazaret.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.judge.JudgedFinding.Disposition;
import dev.lazaret.report.ReportFormat;
import dev.lazaret.report.ScanReport;
import dev.lazaret.report.json.Json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SARIF 2.1.0 (OASIS): one run; gaps are notifications, waivers are suppressions. */
public final class SarifReport implements ReportFormat {

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public void write(ScanReport report, OutputStream out) throws IOException {
        Map<String, Integer> indexes = new LinkedHashMap<>();
        List<Finding> rules = new ArrayList<>();
        List<JudgedFinding> shown =
                report.findings().stream()
                        .filter(judged -> judged.disposition() != Disposition.IGNORED)
                        .toList();
        for (JudgedFinding judged : shown) {
            if (indexes.putIfAbsent(judged.finding().id(), rules.size()) == null) {
                rules.add(judged.finding());
            }
        }
        Fingerprints fingerprints = new Fingerprints();
        Json.write(
                out,
                json -> {
                    json.writeStartObject();
                    json.writeStringField(
                            "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
                    json.writeStringField("version", "2.1.0");
                    json.writeArrayFieldStart("runs");
                    json.writeStartObject();
                    tool(json, report, rules);
                    json.writeObjectFieldStart("automationDetails");
                    json.writeStringField("id", "lazaret/" + report.image().name() + "/");
                    json.writeEndObject();
                    invocation(json, report);
                    json.writeArrayFieldStart("results");
                    for (JudgedFinding judged : shown) {
                        SarifResult.write(
                                json,
                                judged,
                                indexes.getOrDefault(judged.finding().id(), 0),
                                report,
                                fingerprints);
                    }
                    json.writeEndArray();
                    json.writeStringField("columnKind", "utf16CodeUnits");
                    json.writeEndObject();
                    json.writeEndArray();
                    json.writeEndObject();
                });
    }

    private static void tool(JsonGenerator json, ScanReport report, List<Finding> rules)
            throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Lazaret");
        json.writeStringField("version", report.toolVersion());
        json.writeArrayFieldStart("rules");
        for (Finding finding : rules) {
            SarifRule.write(json, finding);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void invocation(JsonGenerator json, ScanReport report) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", report.gaps().isEmpty());
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (Gap gap : report.gaps()) {
            json.writeStartObject();
            json.writeStringField("level", "warning");
            String place = gap.place().path() == null ? "" : gap.place().text() + ": ";
            text(json, "message", gap.kind().label() + ": " + place + gap.reason());
            location(json, gap.place());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    /** Of a line; what has none is named in the message only. */
    private static void location(JsonGenerator json, Location place) throws IOException {
        String path = place.path();
        if (path == null || place.line() == 0) {
            return;
        }
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        SarifResult.artifact(json, path);
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", place.line());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    static void text(JsonGenerator json, String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
