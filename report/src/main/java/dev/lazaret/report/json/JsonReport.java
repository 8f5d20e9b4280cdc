package dev.lazaret.report.json;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Distro;
import dev.lazaret.base.ExecutableTraits;
import dev.lazaret.base.Location;
import dev.lazaret.base.Package;
import dev.lazaret.base.Upgrade;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.judge.Verdict;
import dev.lazaret.report.ReportFormat;
import dev.lazaret.report.ScanReport;
import dev.lazaret.report.ScanReport.BaseSummary;
import dev.lazaret.report.ScanReport.DatabaseSummary;
import dev.lazaret.report.ScanReport.ImageSummary;
import dev.lazaret.report.ScanReport.LayerSummary;
import dev.lazaret.report.ScanReport.SurfaceSummary;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lazaret's own JSON, described by {@code lazaret-report-1.schema.json}. Everything the other
 * formats say is in here; findings that a filter ignored are not.
 */
public final class JsonReport implements ReportFormat {

    /** Raised in its first part when a reader of the old form would break. */
    public static final String SCHEMA_VERSION = "1.0";

    @Override
    public String name() {
        return "json";
    }

    @Override
    public void write(ScanReport report, OutputStream out) throws IOException {
        Json.write(
                out,
                json -> {
                    json.writeStartObject();
                    json.writeStringField("schemaVersion", SCHEMA_VERSION);
                    tool(json, report.toolVersion());
                    image(json, report.image(), report.inventory().distro());
                    database(json, report.database());
                    antivirus(json, report.antivirus());
                    verdict(json, report);
                    upgrades(json, report.upgrades());
                    findings(json, report);
                    packages(json, report.inventory());
                    executables(json, report.inventory());
                    Json.gaps(json, report.gaps());
                    json.writeEndObject();
                });
    }

    private static void tool(JsonGenerator json, String version) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", "lazaret");
        json.writeStringField("version", version);
        json.writeEndObject();
    }

    private static void image(JsonGenerator json, ImageSummary image, @Nullable Distro distro)
            throws IOException {
        json.writeObjectFieldStart("image");
        json.writeStringField("name", image.name());
        json.writeStringField("kind", image.kind());
        digest(json, "manifestDigest", image.manifestDigest());
        digest(json, "configDigest", image.configDigest());
        Json.strings(json, "references", image.references());
        Json.textIfAny(json, "platform", image.platform());
        Json.textIfAny(json, "created", image.created());
        if (distro != null) {
            json.writeObjectFieldStart("distro");
            json.writeStringField("id", distro.id());
            json.writeStringField("version", distro.versionId());
            json.writeStringField("name", distro.prettyName());
            json.writeEndObject();
        }
        json.writeObjectFieldStart("labels");
        for (Map.Entry<String, String> label : image.labels().entrySet()) {
            json.writeStringField(label.getKey(), label.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("layers");
        for (LayerSummary layer : image.layers()) {
            json.writeStartObject();
            json.writeStringField("diffId", layer.diffId().toString());
            json.writeNumberField("bytes", layer.bytes());
            json.writeStringField("createdBy", layer.createdBy());
            json.writeEndObject();
        }
        json.writeEndArray();
        base(json, image.base());
        surface(json, image.surface());
        json.writeEndObject();
    }

    private static void base(JsonGenerator json, BaseSummary base) throws IOException {
        json.writeObjectFieldStart("base");
        json.writeNumberField("layers", base.layers());
        Json.textIfAny(json, "name", base.name());
        Json.textIfAny(json, "digest", base.digest());
        json.writeStringField("how", base.how());
        json.writeEndObject();
    }

    private static void surface(JsonGenerator json, @Nullable SurfaceSummary surface)
            throws IOException {
        if (surface != null) {
            json.writeObjectFieldStart("attackSurface");
            json.writeNumberField("score", surface.score());
            Json.strings(json, "reasons", surface.reasons());
            Json.strings(json, "merits", surface.merits());
            json.writeEndObject();
        }
    }

    private static void database(JsonGenerator json, @Nullable DatabaseSummary database)
            throws IOException {
        if (database == null) {
            json.writeNullField("database");
            return;
        }
        json.writeObjectFieldStart("database");
        json.writeStringField("digest", database.digest().toString());
        json.writeStringField("built", database.built());
        json.writeNumberField("advisories", database.advisories());
        json.writeObjectFieldStart("feeds");
        for (Map.Entry<String, String> feed : database.feeds().entrySet()) {
            json.writeStringField(feed.getKey(), feed.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void antivirus(JsonGenerator json, @Nullable String version) throws IOException {
        if (version != null) {
            json.writeObjectFieldStart("antivirus");
            json.writeStringField("version", version);
            json.writeEndObject();
        }
    }

    private static void verdict(JsonGenerator json, ScanReport report) throws IOException {
        Verdict verdict = report.verdict();
        if (verdict == null) {
            json.writeNullField("verdict");
            return;
        }
        json.writeObjectFieldStart("verdict");
        json.writeStringField("outcome", verdict.outcome().label());
        json.writeBooleanField("complete", report.gaps().isEmpty());
        Json.strings(json, "reasons", verdict.reasons());
        json.writeEndObject();
    }

    private static void upgrades(JsonGenerator json, List<Upgrade> upgrades) throws IOException {
        json.writeArrayFieldStart("upgrades");
        for (Upgrade upgrade : upgrades) {
            json.writeStartObject();
            digest(json, "layer", upgrade.layer());
            json.writeStringField("type", upgrade.purlType());
            json.writeStringField("package", upgrade.packageName());
            json.writeStringField("from", upgrade.from());
            json.writeStringField("to", upgrade.to());
            Json.strings(json, "members", upgrade.members());
            Json.strings(json, "clears", upgrade.clears());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void findings(JsonGenerator json, ScanReport report) throws IOException {
        json.writeArrayFieldStart("findings");
        for (JudgedFinding judged : report.findings()) {
            if (judged.disposition() != JudgedFinding.Disposition.IGNORED) {
                JsonFinding.write(json, judged, report.image());
            }
        }
        json.writeEndArray();
    }

    private static void packages(JsonGenerator json, Inventory inventory) throws IOException {
        json.writeArrayFieldStart("packages");
        for (Package component : inventory.packages()) {
            json.writeStartObject();
            json.writeStringField("name", component.name());
            json.writeStringField("version", component.version());
            json.writeStringField("type", component.purl().type());
            json.writeStringField("purl", component.purl().toString());
            Package.SourcePackage source = component.source();
            if (source != null) {
                json.writeObjectFieldStart("source");
                json.writeStringField("name", source.name());
                json.writeStringField("version", source.version());
                json.writeEndObject();
            }
            Json.textIfAny(json, "architecture", component.architecture());
            json.writeStringField("path", component.path());
            digest(json, "layer", component.layer());
            json.writeStringField("parser", component.parser());
            json.writeStringField("origin", label(component.origin()));
            json.writeStringField("confidence", label(component.confidence()));
            String owner = component.owner();
            if (owner != null) {
                json.writeStringField("owner", owner);
            }
            Json.strings(json, "licenses", component.licenses());
            if (!component.attributes().isEmpty()) {
                json.writeObjectFieldStart("attributes");
                for (Map.Entry<String, String> entry : component.attributes().entrySet()) {
                    json.writeStringField(entry.getKey(), entry.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void executables(JsonGenerator json, Inventory inventory) throws IOException {
        json.writeArrayFieldStart("executables");
        for (Map.Entry<String, ExecutableTraits> entry : inventory.executables().entrySet()) {
            ExecutableTraits traits = entry.getValue();
            json.writeStartObject();
            json.writeStringField("path", entry.getKey());
            json.writeStringField("format", traits.format());
            json.writeBooleanField("pie", traits.pie());
            json.writeStringField("relro", label(traits.relro()));
            json.writeBooleanField("nx", traits.nx());
            json.writeBooleanField("canary", traits.canary());
            json.writeBooleanField("stripped", traits.stripped());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void place(JsonGenerator json, Location place) throws IOException {
        json.writeObjectFieldStart("place");
        digest(json, "layer", place.layer());
        if (place.path() == null) {
            json.writeNullField("path");
        } else {
            json.writeStringField("path", place.path());
        }
        if (place.line() == 0) {
            json.writeNullField("line");
        } else {
            json.writeNumberField("line", place.line());
        }
        json.writeEndObject();
    }

    private static void digest(JsonGenerator json, String name, @Nullable Digest digest)
            throws IOException {
        if (digest == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, digest.toString());
        }
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
