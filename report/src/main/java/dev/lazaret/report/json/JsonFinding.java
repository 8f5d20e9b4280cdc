package dev.lazaret.report.json;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.FileFinding;
import dev.lazaret.base.Finding;
import dev.lazaret.base.HostFinding;
import dev.lazaret.base.Package;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.base.VulnerabilityFinding.Cvss;
import dev.lazaret.base.VulnerabilityFinding.MatchReason;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.report.ScanReport.ImageSummary;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** One element of {@code findings[]}. */
final class JsonFinding {

    private JsonFinding() {}

    static void write(JsonGenerator json, JudgedFinding judged, ImageSummary image)
            throws IOException {
        Finding finding = judged.finding();
        json.writeStartObject();
        json.writeStringField("kind", finding.kind());
        json.writeStringField("id", finding.id());
        Json.strings(json, "aliases", finding.aliases());
        json.writeStringField("severity", finding.severity().label());
        json.writeStringField("title", finding.title());
        json.writeStringField("disposition", judged.disposition().label());
        Json.textIfAny(json, "why", judged.why());
        JsonReport.place(json, finding.place());
        json.writeStringField("origin", image.origin(finding.place()).label());
        json.writeStringField("remedy", finding.remedy());
        switch (finding) {
            case VulnerabilityFinding vulnerability -> vulnerability(json, vulnerability);
            case SecretFinding _, FileFinding _, ConfigurationFinding _, HostFinding _ ->
                    json.writeStringField("evidence", finding.evidence());
            case SourceLineFinding f -> sourceLine(json, f);
        }
        json.writeEndObject();
    }

    private static void sourceLine(JsonGenerator json, SourceLineFinding finding)
            throws IOException {
        json.writeStringField("evidence", finding.evidence());
        if (finding.column() > 0) {
            json.writeNumberField("column", finding.column());
        }
        Json.textIfAny(json, "excerpt", finding.excerpt());
    }

    private static void vulnerability(JsonGenerator json, VulnerabilityFinding finding)
            throws IOException {
        Package component = finding.component();
        json.writeObjectFieldStart("package");
        json.writeStringField("name", component.name());
        json.writeStringField("version", component.version());
        json.writeStringField("purl", component.purl().toString());
        json.writeEndObject();
        json.writeStringField("fixedIn", finding.fixedIn());
        cvss(json, finding);
        kev(json, finding.kev());
        epss(json, finding.epss());
        match(json, finding.match());
        Json.textIfAny(json, "published", finding.published());
        Json.strings(json, "references", finding.references());
    }

    private static void cvss(JsonGenerator json, VulnerabilityFinding finding) throws IOException {
        json.writeArrayFieldStart("cvss");
        for (Cvss cvss : finding.cvss()) {
            json.writeStartObject();
            json.writeStringField("version", cvss.version());
            json.writeStringField("vector", cvss.vector());
            json.writeNumberField("score", cvss.score());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void kev(JsonGenerator json, VulnerabilityFinding.@Nullable Kev kev)
            throws IOException {
        if (kev != null) {
            json.writeObjectFieldStart("kev");
            json.writeStringField("dateAdded", kev.dateAdded());
            json.writeStringField("dueDate", kev.dueDate());
            json.writeBooleanField("ransomware", kev.ransomware());
            json.writeEndObject();
        }
    }

    private static void epss(JsonGenerator json, VulnerabilityFinding.@Nullable Epss epss)
            throws IOException {
        if (epss != null) {
            json.writeObjectFieldStart("epss");
            json.writeNumberField("score", epss.score());
            json.writeNumberField("percentile", epss.percentile());
            json.writeEndObject();
        }
    }

    private static void match(JsonGenerator json, MatchReason match) throws IOException {
        json.writeObjectFieldStart("match");
        json.writeStringField("advisory", match.advisory());
        json.writeStringField("source", match.source());
        json.writeStringField("ecosystem", match.ecosystem());
        json.writeStringField("package", match.packageName());
        json.writeStringField("by", match.bySource() ? "source" : "name");
        json.writeStringField("version", match.version());
        json.writeStringField("order", match.order());
        json.writeStringField("range", match.range());
        json.writeEndObject();
    }
}
