package dev.lazaret.report.ci;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.lazaret.base.Distro;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Severity;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.report.ReportFormat;
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
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * GitLab's container scanning report, schema 15.0.7. It has a place for vulnerabilities of packages
 * only: how many findings of other kinds there are, and each gap, is a message of the scan.
 */
public final class GitLabReport implements ReportFormat {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    @Override
    public String name() {
        return "gitlab";
    }

    @Override
    public void write(ScanReport report, OutputStream out) throws IOException {
        Json.write(
                out,
                json -> {
                    json.writeStartObject();
                    json.writeStringField("version", "15.0.7");
                    scan(json, report);
                    json.writeArrayFieldStart("vulnerabilities");
                    for (JudgedFinding judged : report.findings()) {
                        if (judged.finding() instanceof VulnerabilityFinding finding
                                && judged.disposition().counts()) {
                            vulnerability(json, finding, report);
                        }
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                });
    }

    private static void scan(JsonGenerator json, ScanReport report) throws IOException {
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
        json.writeStringField("type", "container_scanning");
        json.writeStringField("start_time", time);
        json.writeStringField("end_time", time);
        json.writeStringField("status", "success");
        json.writeArrayFieldStart("messages");
        String leftOut = leftOut(report);
        if (!leftOut.isEmpty()) {
            message(json, "info", leftOut);
        }
        for (Gap gap : report.gaps()) {
            String path = gap.place().path();
            message(json, "warn", (path == null ? "" : path + ": ") + gap.reason());
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

    /** Empty when all findings are vulnerabilities. */
    private static String leftOut(ScanReport report) {
        TreeMap<String, Integer> kinds = new TreeMap<>();
        for (JudgedFinding judged : report.findings()) {
            if (judged.disposition().counts()
                    && !(judged.finding() instanceof VulnerabilityFinding)) {
                kinds.merge(judged.finding().kind(), 1, Integer::sum);
            }
        }
        return kinds.isEmpty()
                ? ""
                : "This format has no place for findings that are no vulnerabilities of packages ("
                        + kinds.entrySet().stream()
                                .map(kind -> kind.getKey() + ": " + kind.getValue())
                                .collect(Collectors.joining(", "))
                        + "). 'lazaret scan -f sarif=FILE -f html=FILE' shows them.";
    }

    private static void vulnerability(
            JsonGenerator json, VulnerabilityFinding finding, ScanReport report)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id(finding));
        json.writeStringField("name", finding.id());
        json.writeStringField("description", finding.title());
        json.writeStringField("severity", severity(finding.severity()));
        json.writeStringField("solution", finding.remedy());
        location(json, finding, report);
        json.writeArrayFieldStart("identifiers");
        identifier(json, finding.id());
        for (String alias : finding.aliases()) {
            identifier(json, alias);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("links");
        for (String reference : finding.references()) {
            json.writeStartObject();
            json.writeStringField("url", reference);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void location(
            JsonGenerator json, VulnerabilityFinding finding, ScanReport report)
            throws IOException {
        Distro distro = report.inventory().distro();
        json.writeObjectFieldStart("location");
        json.writeObjectFieldStart("dependency");
        json.writeObjectFieldStart("package");
        json.writeStringField("name", finding.component().name());
        json.writeEndObject();
        json.writeStringField("version", finding.component().version());
        json.writeEndObject();
        json.writeStringField(
                "operating_system",
                distro == null ? "unknown" : (distro.id() + " " + distro.versionId()).strip());
        json.writeStringField("image", report.image().name());
        json.writeEndObject();
    }

    private static void identifier(JsonGenerator json, String id) throws IOException {
        int dash = id.indexOf('-');
        json.writeStartObject();
        json.writeStringField(
                "type", dash > 0 ? id.substring(0, dash).toLowerCase(Locale.ROOT) : "lazaret");
        json.writeStringField("name", id);
        json.writeStringField("value", id);
        json.writeEndObject();
    }

    private static String id(VulnerabilityFinding finding) {
        String identity =
                finding.id()
                        + "\n"
                        + finding.component().purl()
                        + "\n"
                        + finding.component().path();
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
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
