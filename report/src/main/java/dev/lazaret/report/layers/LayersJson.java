package dev.lazaret.report.layers;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.lazaret.base.ChainIds;
import dev.lazaret.base.Digest;
import dev.lazaret.base.Severity;
import dev.lazaret.layers.stats.HiddenFile;
import dev.lazaret.layers.stats.ImageStatistics;
import dev.lazaret.layers.stats.LayerStatistics;
import dev.lazaret.layers.stats.Thresholds.Check;
import dev.lazaret.layers.stats.WastedPath;
import dev.lazaret.report.json.Json;
import dev.lazaret.report.layers.LayersReport.LayerLine;
import dev.lazaret.report.layers.LayersReport.RecoverableSecret;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** For machines: {@code lazaret-layers-1.schema.json}. */
public final class LayersJson {

    private LayersJson() {}

    /** Writes UTF-8; does not close the stream. */
    public static void write(LayersReport report, OutputStream out) throws IOException {
        Json.write(
                out,
                json -> {
                    json.writeStartObject();
                    json.writeStringField("schema", "lazaret-layers-1");
                    tool(json, report.toolVersion());
                    image(json, report);
                    json.writeArrayFieldStart("layers");
                    List<Digest> chain =
                            ChainIds.of(report.layers().stream().map(LayerLine::diffId).toList());
                    for (int i = 0; i < report.layers().size(); i++) {
                        layer(json, report, i, chain.get(i));
                    }
                    json.writeEndArray();
                    if (report.looked()) {
                        secrets(json, report);
                    }
                    wasted(json, report.statistics());
                    hidden(json, report.statistics());
                    checks(json, report);
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

    private static void image(JsonGenerator json, LayersReport report) throws IOException {
        ImageStatistics statistics = report.statistics();
        json.writeObjectFieldStart("image");
        json.writeStringField("name", report.image().name());
        digest(json, "manifestDigest", report.image().manifestDigest());
        digest(json, "configDigest", report.image().configDigest());
        digest(json, "database", report.database());
        json.writeNumberField("bytes", statistics.bytes());
        json.writeNumberField("userBytes", statistics.userBytes());
        json.writeNumberField("efficiency", statistics.efficiency());
        json.writeNumberField("wastedBytes", statistics.wastedBytes());
        json.writeFieldName("userWastedRatio");
        if (statistics.userBytes() == 0) {
            json.writeNull();
        } else {
            json.writeNumber(statistics.userWastedRatio());
        }
        json.writeNumberField("hiddenBytes", statistics.hiddenBytes());
        json.writeObjectFieldStart("base");
        json.writeNumberField("layers", report.image().base().layers());
        json.writeStringField("name", report.image().base().name());
        json.writeStringField("how", report.image().base().how());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void layer(JsonGenerator json, LayersReport report, int index, Digest chainId)
            throws IOException {
        LayerLine layer = report.layers().get(index);
        LayerStatistics cost = report.statistics().layers().get(index);
        json.writeStartObject();
        json.writeNumberField("number", index + 1);
        json.writeStringField("diffId", layer.diffId().toString());
        json.writeStringField("chainId", chainId.toString());
        json.writeStringField("instruction", layer.instruction());
        json.writeBooleanField("base", index < report.image().base().layers());
        json.writeNumberField("bytes", cost.bytes());
        if (layer.storedBytes() >= 0) {
            json.writeNumberField("storedBytes", layer.storedBytes());
        }
        json.writeNumberField("paths", cost.paths());
        json.writeNumberField("added", cost.added());
        json.writeNumberField("changed", cost.changed());
        json.writeNumberField("removed", cost.removed());
        json.writeNumberField("wastedBytes", cost.wastedBytes());
        json.writeNumberField("hiddenBytes", cost.hiddenBytes());
        if (report.looked()) {
            found(json, layer);
        }
        json.writeEndObject();
    }

    private static void found(JsonGenerator json, LayerLine layer) throws IOException {
        json.writeNumberField("packages", layer.packages());
        json.writeObjectFieldStart("findings");
        for (Map.Entry<Severity, Integer> count : layer.findings().entrySet()) {
            json.writeNumberField(count.getKey().label(), count.getValue());
        }
        json.writeEndObject();
    }

    private static void secrets(JsonGenerator json, LayersReport report) throws IOException {
        json.writeArrayFieldStart("recoverableSecrets");
        for (RecoverableSecret secret : report.secrets()) {
            json.writeStartObject();
            json.writeStringField("id", secret.finding().id());
            json.writeStringField("severity", secret.finding().severity().label());
            json.writeStringField("title", secret.finding().title());
            json.writeStringField("evidence", secret.finding().evidence());
            json.writeStringField("path", String.valueOf(secret.finding().place().path()));
            fate(json, secret.layer(), secret.hiddenBy(), secret.how().label());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void fate(JsonGenerator json, int layer, int hiddenBy, String how)
            throws IOException {
        json.writeNumberField("layer", layer + 1);
        json.writeNumberField("hiddenBy", hiddenBy + 1);
        json.writeStringField("how", how);
    }

    private static void wasted(JsonGenerator json, ImageStatistics statistics) throws IOException {
        json.writeNumberField("wastedPathCount", statistics.wastedPaths());
        json.writeArrayFieldStart("wastedPaths");
        for (WastedPath path : statistics.mostWasted()) {
            json.writeStartObject();
            json.writeStringField("path", path.path());
            json.writeNumberField("copies", path.copies());
            json.writeNumberField("bytes", path.bytes());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void hidden(JsonGenerator json, ImageStatistics statistics) throws IOException {
        json.writeNumberField("hiddenFileCount", statistics.hiddenFiles());
        json.writeArrayFieldStart("hiddenFiles");
        for (HiddenFile file : statistics.mostHidden()) {
            json.writeStartObject();
            json.writeStringField("path", file.entry().path());
            json.writeNumberField("bytes", file.entry().size());
            fate(json, file.layer(), file.hiddenBy(), file.how().label());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void checks(JsonGenerator json, LayersReport report) throws IOException {
        json.writeArrayFieldStart("checks");
        for (Check check : report.checks()) {
            json.writeStartObject();
            json.writeStringField("rule", check.rule());
            json.writeStringField("outcome", check.outcome().name().toLowerCase(Locale.ROOT));
            json.writeStringField("why", check.why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void digest(JsonGenerator json, String name, @Nullable Digest digest)
            throws IOException {
        if (digest == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, digest.toString());
        }
    }
}
