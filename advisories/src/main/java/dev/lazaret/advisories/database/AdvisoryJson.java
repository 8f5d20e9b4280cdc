package dev.lazaret.advisories.database;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;

import dev.lazaret.advisories.Advisory;
import dev.lazaret.advisories.Advisory.Event;
import dev.lazaret.advisories.Advisory.Range;
import dev.lazaret.base.VulnerabilityFinding.Cvss;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Advisories as JSON with the OSV schema's words; what is empty is left out. */
final class AdvisoryJson {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    private AdvisoryJson() {}

    /** One advisory as an object. Its ecosystem is the key it is kept under, not a member. */
    static byte[] write(Advisory advisory) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("id", advisory.id());
            text(json, "source", advisory.source());
            texts(json, "aliases", advisory.aliases());
            texts(json, "upstream", advisory.upstream());
            json.writeStringField("package", advisory.packageName());
            ranges(json, advisory.ranges());
            texts(json, "versions", advisory.versions());
            severity(json, advisory.cvss());
            text(json, "urgency", advisory.urgency());
            text(json, "summary", advisory.summary());
            text(json, "published", advisory.published());
            text(json, "modified", advisory.modified());
            text(json, "withdrawn", advisory.withdrawn());
            texts(json, "references", advisory.references());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /**
     * The advisories in an array of such objects.
     *
     * @throws IOException if it is none
     */
    static List<Advisory> read(String ecosystem, byte[] array) throws IOException {
        List<Advisory> advisories = new ArrayList<>();
        try (JsonParser json = FACTORY.createParser(array)) {
            expect(json.nextToken(), JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                advisories.add(new AdvisoryReader(json).advisory(ecosystem));
            }
            expect(json.currentToken(), JsonToken.END_ARRAY);
        }
        return List.copyOf(advisories);
    }

    private static void text(JsonGenerator json, String name, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(name, text);
        }
    }

    private static void texts(JsonGenerator json, String name, List<String> texts)
            throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void ranges(JsonGenerator json, List<Range> ranges) throws IOException {
        json.writeArrayFieldStart("ranges");
        for (Range range : ranges) {
            json.writeStartObject();
            json.writeStringField("type", range.type());
            json.writeArrayFieldStart("events");
            for (Event event : range.events()) {
                json.writeStartObject();
                json.writeStringField(
                        event.kind().name().toLowerCase(Locale.ROOT), event.version());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void severity(JsonGenerator json, List<Cvss> vectors) throws IOException {
        if (vectors.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("cvss");
        for (Cvss cvss : vectors) {
            json.writeStartObject();
            json.writeStringField("version", cvss.version());
            json.writeStringField("vector", cvss.vector());
            json.writeNumberField("score", cvss.score());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void expect(@Nullable JsonToken is, JsonToken wanted) throws IOException {
        if (is != wanted) {
            throw new IOException("expected " + wanted + " and found " + is);
        }
    }
}
