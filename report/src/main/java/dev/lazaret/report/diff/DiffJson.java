package dev.lazaret.report.diff;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.lazaret.base.Finding;
import dev.lazaret.diff.Counted;
import dev.lazaret.diff.FileChange;
import dev.lazaret.diff.ImageDiff;
import dev.lazaret.diff.ImageDiff.ConfigChange;
import dev.lazaret.diff.ImageDiff.LayerChange;
import dev.lazaret.diff.ImageDiff.Side;
import dev.lazaret.diff.PackageChange;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.report.json.Json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** For machines: {@code lazaret-diff-1.schema.json}. */
public final class DiffJson {

    private DiffJson() {}

    /** Writes UTF-8; does not close the stream. */
    public static void write(ImageDiff diff, String toolVersion, OutputStream out)
            throws IOException {
        Json.write(
                out,
                json -> {
                    json.writeStartObject();
                    json.writeStringField("schema", "lazaret-diff-1");
                    json.writeObjectFieldStart("tool");
                    json.writeStringField("name", "lazaret");
                    json.writeStringField("version", toolVersion);
                    json.writeEndObject();
                    side(json, "before", diff.before());
                    side(json, "after", diff.after());
                    layers(json, diff.layers());
                    json.writeObjectFieldStart("findings");
                    json.writeNumberField("remaining", diff.remaining());
                    findings(json, "introduced", diff.introduced());
                    findings(json, "fixed", diff.fixed());
                    json.writeEndObject();
                    packages(json, diff.packages());
                    config(json, diff.config());
                    json.writeObjectFieldStart("files");
                    json.writeNumberField("addedBytes", diff.files().addedBytes());
                    json.writeNumberField("removedBytes", diff.files().removedBytes());
                    files(json, "added", diff.files().added());
                    files(json, "removed", diff.files().removed());
                    files(json, "changed", diff.files().changed());
                    json.writeEndObject();
                    Json.gaps(json, diff.gaps());
                    json.writeEndObject();
                });
    }

    private static void side(JsonGenerator json, String name, Side side) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("name", side.name());
        json.writeStringField("digest", side.digest() == null ? null : side.digest().toString());
        json.writeNumberField("layers", side.layers());
        json.writeNumberField("bytes", side.bytes());
        if (side.storedBytes() >= 0) {
            json.writeNumberField("storedBytes", side.storedBytes());
        }
        json.writeNumberField("packages", side.packages());
        json.writeEndObject();
    }

    private static void layers(JsonGenerator json, List<LayerChange> layers) throws IOException {
        json.writeArrayFieldStart("layers");
        for (LayerChange layer : layers) {
            json.writeStartObject();
            json.writeStringField("diffId", layer.diffId().toString());
            json.writeStringField("in", layer.in().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("bytes", layer.bytes());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void findings(JsonGenerator json, String name, List<Finding> findings)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("kind", finding.kind());
            json.writeStringField("id", finding.id());
            json.writeStringField("severity", finding.severity().label());
            json.writeStringField("title", finding.title());
            json.writeStringField("subject", DiffWords.subject(finding));
            json.writeStringField("path", finding.place().path());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void packages(JsonGenerator json, List<PackageChange> changes)
            throws IOException {
        json.writeArrayFieldStart("packages");
        for (PackageChange change : changes) {
            json.writeStartObject();
            json.writeStringField("change", change.kind().label());
            json.writeStringField("type", change.type());
            json.writeStringField("name", change.name());
            Json.strings(json, "before", change.before());
            Json.strings(json, "after", change.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void config(JsonGenerator json, List<ConfigChange> changes) throws IOException {
        json.writeArrayFieldStart("configuration");
        for (ConfigChange change : changes) {
            json.writeStartObject();
            json.writeStringField("key", change.key());
            json.writeStringField("before", change.before());
            json.writeStringField("after", change.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void files(JsonGenerator json, String name, Counted<FileChange> files)
            throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("count", files.count());
        json.writeArrayFieldStart("first");
        for (FileChange change : files.first()) {
            json.writeStartObject();
            json.writeStringField("path", change.path());
            Json.strings(
                    json,
                    "aspects",
                    change.aspects().stream().map(FileChange.Aspect::label).toList());
            entry(json, "before", change.before());
            entry(json, "after", change.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void entry(JsonGenerator json, String name, @Nullable FileEntry entry)
            throws IOException {
        if (entry == null) {
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("type", DiffWords.label(entry.type()));
        json.writeNumberField("bytes", entry.size());
        json.writeStringField("mode", "%04o".formatted(entry.mode()));
        json.writeNumberField("userId", entry.userId());
        json.writeNumberField("groupId", entry.groupId());
        Json.textIfAny(json, "link", entry.linkTarget());
        Json.textIfAny(json, "capabilities", entry.capabilities());
        json.writeEndObject();
    }
}
