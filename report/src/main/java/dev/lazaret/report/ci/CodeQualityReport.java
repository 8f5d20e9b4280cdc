package dev.lazaret.report.ci;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Severity;
import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.report.ReportFormat;
import dev.lazaret.report.ScanReport;
import dev.lazaret.report.json.Json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * GitLab's Code Quality report, which shows source lines in merge requests: a list of objects with
 * description, check_name, fingerprint, severity and location (GitLab documentation, "Code
 * Quality", report format).
 */
public final class CodeQualityReport implements ReportFormat {

    @Override
    public String name() {
        return "gitlab";
    }

    @Override
    public void write(ScanReport report, OutputStream out) throws IOException {
        Json.write(
                out,
                json -> {
                    Map<String, Integer> seen = new HashMap<>();
                    json.writeStartArray();
                    for (JudgedFinding judged : report.findings()) {
                        if (judged.finding() instanceof SourceLineFinding finding
                                && judged.disposition().counts()) {
                            issue(json, finding, seen);
                        }
                    }
                    json.writeEndArray();
                });
    }

    private static void issue(
            JsonGenerator json, SourceLineFinding finding, Map<String, Integer> seen)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("description", finding.title() + ": " + finding.evidence());
        json.writeStringField("check_name", finding.id());
        json.writeStringField("fingerprint", fingerprint(finding, seen));
        json.writeStringField("severity", severity(finding.severity()));
        json.writeObjectFieldStart("location");
        json.writeStringField("path", String.valueOf(finding.place().path()));
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", Math.max(1, finding.place().line()));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Stays when lines move; the n-th of the same is told apart by its number. */
    private static String fingerprint(SourceLineFinding finding, Map<String, Integer> seen) {
        String identity =
                String.join(
                        "\n",
                        finding.id(),
                        String.valueOf(finding.place().path()),
                        finding.evidence());
        int number = seen.merge(identity, 1, Integer::sum);
        byte[] bytes = (identity + "\n" + number).getBytes(StandardCharsets.UTF_8);
        return Digest.sha256(bytes).hex();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "blocker";
            case HIGH -> "critical";
            case MEDIUM -> "major";
            case LOW -> "minor";
            case NEGLIGIBLE, UNKNOWN -> "info";
        };
    }
}
