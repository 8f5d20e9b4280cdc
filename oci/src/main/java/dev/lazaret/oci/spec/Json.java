package dev.lazaret.oci.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lazaret.oci.MalformedImageException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Bounded JSON: 64 levels deep, numbers of 64 digits, no key twice (two readers could disagree on
 * which counts), nothing after the value. The caller bounds the bytes.
 */
public final class Json {

    private static final ObjectMapper MAPPER =
            new ObjectMapper(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(64)
                                                    .maxNumberLength(64)
                                                    .maxNameLength(50_000)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /**
     * Reads one value.
     *
     * @param what names the document in the error, "manifest.json of app.tar"
     */
    public static JsonNode read(byte[] bytes, String what) throws MalformedImageException {
        try {
            return MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new MalformedImageException(
                    "read " + what, "it is not valid JSON: " + e.getOriginalMessage(), "", e);
        } catch (IOException e) {
            throw new MalformedImageException(
                    "read " + what, "it is not valid JSON: " + e.getMessage(), "", e);
        }
    }

    /** A member's text; empty when it is absent or no text. */
    public static String text(JsonNode node, String name) {
        return node.path(name).asText("");
    }

    /** The texts of an array; anything else in it is left out; empty when it is no array. */
    public static List<String> texts(JsonNode array) {
        List<String> found = new ArrayList<>();
        if (array.isArray()) {
            for (JsonNode element : array) {
                if (element.isTextual()) {
                    found.add(element.textValue());
                }
            }
        }
        return found;
    }

    /** The keys of an object, sorted. */
    public static List<String> keys(JsonNode object) {
        return object.properties().stream().map(entry -> entry.getKey()).sorted().toList();
    }

    /** The textual members of an object. */
    public static SortedMap<String, String> map(JsonNode object) {
        SortedMap<String, String> found = new TreeMap<>();
        object.properties()
                .forEach(entry -> {
                    if (entry.getValue().isTextual()) {
                        found.put(entry.getKey(), entry.getValue().textValue());
                    }
                });
        return found;
    }
}
