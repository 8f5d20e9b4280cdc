package dev.lazaret.report.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;

import dev.lazaret.base.Gap;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;

/** Streams indented JSON with line feeds only, so that reports diff well and hash the same. */
public final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** Writes the members of one JSON object. */
    public interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private Json() {}

    public static void write(OutputStream out, Body body) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter(
                                    Separators.createDefaultInstance()
                                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                            .withObjectIndenter(indenter)
                            .withArrayIndenter(indenter));
            body.write(json);
            json.writeRaw('\n');
        }
    }

    public static void strings(JsonGenerator json, String name, Collection<String> values)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** Leaves an empty list out. */
    public static void stringsIfAny(JsonGenerator json, String name, Collection<String> values)
            throws IOException {
        if (!values.isEmpty()) {
            strings(json, name, values);
        }
    }

    /** Leaves an empty value out. */
    public static void textIfAny(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    /** The member {@code gaps}. */
    public static void gaps(JsonGenerator json, Collection<Gap> gaps) throws IOException {
        json.writeArrayFieldStart("gaps");
        for (Gap gap : gaps) {
            json.writeStartObject();
            json.writeStringField("kind", gap.kind().label());
            JsonReport.place(json, gap.place());
            json.writeStringField("reason", gap.reason());
            json.writeStringField("remedy", gap.remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
