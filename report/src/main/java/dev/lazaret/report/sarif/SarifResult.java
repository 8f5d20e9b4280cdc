package dev.lazaret.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Severity;
import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.report.ScanReport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One element of {@code results}. */
final class SarifResult {

    private static final String UNRESERVED = "-._~/";

    private SarifResult() {}

    static void write(
            JsonGenerator json,
            JudgedFinding judged,
            int ruleIndex,
            ScanReport report,
            Fingerprints fingerprints)
            throws IOException {
        Finding finding = judged.finding();
        json.writeStartObject();
        json.writeStringField("ruleId", finding.id());
        json.writeNumberField("ruleIndex", ruleIndex);
        json.writeStringField("level", level(finding.severity()));
        SarifReport.text(json, "message", message(finding));
        location(json, finding, report);
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("lazaret/v1", fingerprints.of(finding));
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("origin", report.image().origin(finding.place()).label());
        json.writeEndObject();
        if (!judged.disposition().counts()) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", "external");
            json.writeStringField("justification", judged.why());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void location(JsonGenerator json, Finding finding, ScanReport report)
            throws IOException {
        String path = finding.place().path();
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        artifact(json, path == null ? report.image().name() : path);
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", Math.max(1, finding.place().line()));
        if (finding instanceof SourceLineFinding source) {
            region(json, source);
        }
        json.writeEndObject();
        json.writeEndObject();
        Digest layer = finding.place().layer();
        if (layer != null) {
            SarifReport.text(json, "message", report.image().name() + ", layer " + layer);
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    /**
     * The member {@code artifactLocation}. What is named from the root is an absolute URI, which
     * GitHub turns into one of the checkout's.
     */
    static void artifact(JsonGenerator json, String path) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", (path.startsWith("/") ? "file://" : "") + uri(path));
        json.writeEndObject();
    }

    private static void region(JsonGenerator json, SourceLineFinding finding) throws IOException {
        if (finding.column() > 0) {
            json.writeNumberField("startColumn", finding.column());
        }
        if (!finding.excerpt().isEmpty()) {
            SarifReport.text(json, "snippet", finding.excerpt());
        }
    }

    private static String message(Finding finding) {
        if (finding instanceof VulnerabilityFinding v) {
            return v.component().name()
                    + " "
                    + v.component().version()
                    + ": "
                    + (v.title().isEmpty() ? v.id() : v.title())
                    + (v.remedy().isEmpty() ? "" : ". " + v.remedy());
        }
        String title = finding.title().isEmpty() ? finding.id() : finding.title();
        return title + (finding.evidence().isEmpty() ? "" : ": " + finding.evidence());
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, NEGLIGIBLE, UNKNOWN -> "note";
        };
    }

    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            uri.append(plain ? String.valueOf(c) : "%%%02X".formatted(b & 0xFF));
        }
        return uri.toString();
    }
}
