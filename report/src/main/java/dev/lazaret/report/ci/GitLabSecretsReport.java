package dev.lazaret.report.ci;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.lazaret.base.Location;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.report.ReportFormat;
import dev.lazaret.report.ScanReport;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;

/**
 * GitLab's secret detection report, for the same pipeline beside container scanning. A file is a
 * path in the image; the format wants a commit, and an image has none: it is written as zeros.
 * Values are masked here as everywhere.
 */
public final class GitLabSecretsReport implements ReportFormat {

    private static final String NO_COMMIT = "0000000";

    @Override
    public String name() {
        return "gitlab-secrets";
    }

    @Override
    public void write(ScanReport report, OutputStream out) throws IOException {
        GitLabDocument.write(
                report,
                out,
                "secret_detection",
                "",
                json -> {
                    for (JudgedFinding judged : report.findings()) {
                        if (judged.finding() instanceof SecretFinding finding
                                && judged.disposition().counts()) {
                            secret(json, finding, report);
                        }
                    }
                });
    }

    private static void secret(JsonGenerator json, SecretFinding finding, ScanReport report)
            throws IOException {
        Location place = finding.place();
        String identity =
                finding.id()
                        + "\n"
                        + place.layer()
                        + "\n"
                        + place.path()
                        + "\n"
                        + place.line()
                        + "\n"
                        + finding.evidence();
        json.writeStartObject();
        GitLabDocument.common(json, finding, identity, description(finding, report));
        location(json, place);
        json.writeEndObject();
    }

    private static String description(SecretFinding finding, ScanReport report) {
        return finding.title()
                + ": "
                + finding.evidence()
                + " (image "
                + report.image().name()
                + ")";
    }

    private static void location(JsonGenerator json, Location place) throws IOException {
        @Nullable String path = place.path();
        json.writeObjectFieldStart("location");
        if (path != null) {
            json.writeStringField("file", path);
        }
        if (place.line() > 0) {
            json.writeNumberField("start_line", place.line());
            json.writeNumberField("end_line", place.line());
        }
        json.writeObjectFieldStart("commit");
        json.writeStringField("sha", NO_COMMIT);
        json.writeEndObject();
        json.writeEndObject();
    }
}
