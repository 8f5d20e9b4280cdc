package dev.lazaret.report.ci;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Severity;
import dev.lazaret.report.ReportIdentity;
import dev.lazaret.report.ScanReport;
import dev.lazaret.report.json.Json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What GitLab's security reports have in common, schema 15.0.7: who looked, when, at what kind of
 * thing, each gap as a message, and for each finding the same first fields.
 */
final class GitLabDocument {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private GitLabDocument() {}

    /** Writes one part. */
    interface Part {
        void write(JsonGenerator json) throws IOException;
    }

    /**
     * Writes a whole document.
     *
     * @param type GitLab's name of the kind of report
     * @param note a message of its own, empty for none
     * @param findings writes the elements of {@code vulnerabilities}
     */
    static void write(ScanReport report, OutputStream out, String type, String note, Part findings)
            throws IOException {
        Json.write(
                out,
                json -> {
                    json.writeStartObject();
                    json.writeStringField("version", "15.0.7");
                    scan(json, report, type, note);
                    json.writeArrayFieldStart("vulnerabilities");
                    findings.write(json);
                    json.writeEndArray();
                    json.writeEndObject();
                });
    }

    /** The fields every finding begins with, and its identifiers. */
    static void common(JsonGenerator json, Finding finding, String identity, String description)
            throws IOException {
        byte[] bytes = identity.getBytes(StandardCharsets.UTF_8);
        json.writeStringField("id", UUID.nameUUIDFromBytes(bytes).toString());
        json.writeStringField("name", finding.id());
        json.writeStringField("description", description);
        json.writeStringField("severity", severity(finding.severity()));
        json.writeStringField("solution", finding.remedy());
        json.writeArrayFieldStart("identifiers");
        identifier(json, finding.id());
        for (String alias : finding.aliases()) {
            identifier(json, alias);
        }
        json.writeEndArray();
    }

    private static void scan(JsonGenerator json, ScanReport report, String type, String note)
            throws IOException {
        String time = TIME.format(ReportIdentity.time(report));
        json.writeObjectFieldStart("scan");
        for (String role : List.of("analyzer", "scanner")) {
            json.writeObjectFieldStart(role);
            json.writeStringField("id", "lazaret");
            json.writeStringField("name", "Lazaret");
            json.writeStringField("version", report.toolVersion());
            json.writeObjectFieldStart("vendor");
            json.writeStringField("name", "Lazaret");
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeStringField("type", type);
        json.writeStringField("start_time", time);
        json.writeStringField("end_time", time);
        json.writeStringField("status", "success");
        json.writeArrayFieldStart("messages");
        if (!note.isEmpty()) {
            message(json, "info", note);
        }
        for (Gap gap : report.gaps()) {
            String place = gap.place().text();
            message(json, "warn", (place.isEmpty() ? "" : place + ": ") + gap.reason());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void message(JsonGenerator json, String level, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", level);
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private static void identifier(JsonGenerator json, String id) throws IOException {
        int dash = id.indexOf('-');
        boolean rule = dash <= 0 || id.indexOf('/') >= 0;
        json.writeStartObject();
        json.writeStringField(
                "type", rule ? "lazaret" : id.substring(0, dash).toLowerCase(Locale.ROOT));
        json.writeStringField("name", id);
        json.writeStringField("value", id);
        json.writeEndObject();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "Critical";
            case HIGH -> "High";
            case MEDIUM -> "Medium";
            case LOW -> "Low";
            case NEGLIGIBLE -> "Info";
            case UNKNOWN -> "Unknown";
        };
    }
}
