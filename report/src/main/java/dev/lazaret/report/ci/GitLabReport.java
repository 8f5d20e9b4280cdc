package dev.lazaret.report.ci;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.lazaret.base.Distro;
import dev.lazaret.base.Finding;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.report.ReportFormat;
import dev.lazaret.report.ScanReport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * GitLab's container scanning report. It has a place for vulnerabilities of packages only: how many
 * findings of other kinds there are is a message of the scan.
 */
public final class GitLabReport implements ReportFormat {

    @Override
    public String name() {
        return "gitlab";
    }

    @Override
    public void write(ScanReport report, OutputStream out) throws IOException {
        GitLabDocument.write(
                report,
                out,
                "container_scanning",
                leftOut(report),
                json -> {
                    for (JudgedFinding judged : report.findings()) {
                        if (judged.finding() instanceof VulnerabilityFinding finding
                                && judged.disposition().counts()) {
                            vulnerability(json, finding, report);
                        }
                    }
                });
    }

    /** Empty when all findings are vulnerabilities. */
    private static String leftOut(ScanReport report) {
        TreeMap<String, Integer> kinds = new TreeMap<>();
        boolean secrets = false;
        for (JudgedFinding judged : report.findings()) {
            Finding finding = judged.finding();
            if (judged.disposition().counts() && !(finding instanceof VulnerabilityFinding)) {
                kinds.merge(finding.kind(), 1, Integer::sum);
                secrets |= finding instanceof SecretFinding;
            }
        }
        return kinds.isEmpty()
                ? ""
                : "This format has no place for findings that are no vulnerabilities of packages ("
                        + kinds.entrySet().stream()
                                .map(kind -> kind.getKey() + ": " + kind.getValue())
                                .collect(Collectors.joining(", "))
                        + "). 'lazaret scan "
                        + (secrets ? "-f gitlab-secrets=FILE " : "")
                        + "-f sarif=FILE -f html=FILE' shows them.";
    }

    private static void vulnerability(
            JsonGenerator json, VulnerabilityFinding finding, ScanReport report)
            throws IOException {
        String identity =
                finding.id()
                        + "\n"
                        + finding.component().purl()
                        + "\n"
                        + finding.component().path();
        json.writeStartObject();
        GitLabDocument.common(json, finding, identity, finding.title());
        location(json, finding, report);
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
}
