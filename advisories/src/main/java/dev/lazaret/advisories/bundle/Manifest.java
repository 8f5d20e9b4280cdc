package dev.lazaret.advisories.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.lazaret.base.Digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a bundle's signature covers.
 *
 * @param digest SHA-256 of the database file
 * @param bytes its size
 * @param packedDigest SHA-256 of the gzip stream in the bundle
 * @param packedBytes size of that
 * @param newest newest change among its records, RFC 3339
 */
public record Manifest(
        Digest digest, long bytes, Digest packedDigest, long packedBytes, String newest) {

    static final String PAYLOAD_TYPE = "application/vnd.lazaret.advisory-database.v1+json";
    private static final JsonFactory FACTORY = new JsonFactory();

    byte[] toJson() {
        ByteArrayOutputStream bytesOut = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytesOut)) {
            json.writeStartObject();
            json.writeStringField("digest", digest.toString());
            json.writeStringField("bytes", Long.toString(bytes));
            json.writeStringField("packedDigest", packedDigest.toString());
            json.writeStringField("packedBytes", Long.toString(packedBytes));
            json.writeStringField("newest", newest);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytesOut.toByteArray();
    }

    static Manifest parse(byte[] bytes) throws IOException {
        Map<String, String> texts = FlatJson.read(bytes);
        try {
            Manifest manifest =
                    new Manifest(
                            Digest.parse(texts.getOrDefault("digest", "")),
                            Long.parseLong(texts.getOrDefault("bytes", "")),
                            Digest.parse(texts.getOrDefault("packedDigest", "")),
                            Long.parseLong(texts.getOrDefault("packedBytes", "")),
                            texts.getOrDefault("newest", ""));
            if (manifest.bytes <= 0 || manifest.packedBytes <= 0) {
                throw new IOException("the manifest states no size");
            }
            return manifest;
        } catch (IllegalArgumentException e) {
            throw new IOException("the manifest is incomplete: " + e.getMessage(), e);
        }
    }

    /** Reads an object whose interesting members are texts. */
    static final class FlatJson {
        private FlatJson() {}

        static Map<String, String> read(byte[] bytes) throws IOException {
            Map<String, String> texts = new TreeMap<>();
            try (JsonParser json = FACTORY.createParser(bytes)) {
                if (json.nextToken() != JsonToken.START_OBJECT) {
                    throw new IOException("not a JSON object");
                }
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    if (json.nextToken() == JsonToken.VALUE_STRING) {
                        texts.put(name, json.getText());
                    } else {
                        json.skipChildren();
                    }
                }
            }
            return texts;
        }
    }
}
