package dev.lazaret.oci.spec;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.Digest;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.Platform;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Reads descriptors (descriptor.md) and refuses any without digest and size. */
final class DescriptorReader {

    private DescriptorReader() {}

    static List<Descriptor> readAll(JsonNode array, String what) throws MalformedImageException {
        if (array.isMissingNode() || array.isNull()) {
            return List.of();
        }
        if (!array.isArray()) {
            throw new MalformedImageException("read " + what, "its list is no list", "");
        }
        List<Descriptor> found = new ArrayList<>();
        for (JsonNode element : array) {
            found.add(read(element, what));
        }
        return found;
    }

    static Descriptor read(JsonNode node, String what) throws MalformedImageException {
        JsonNode size = node.path("size");
        if (!size.isIntegralNumber() || !size.canConvertToLong() || size.longValue() < 0) {
            throw new MalformedImageException(
                    "read " + what, "a descriptor states no size: '" + size + "'", "");
        }
        return new Descriptor(
                Json.text(node, "mediaType"),
                digest(Json.text(node, "digest"), what),
                size.longValue(),
                Json.texts(node.path("urls")),
                Json.map(node.path("annotations")),
                platform(node.path("platform")));
    }

    static Digest digest(String text, String what) throws MalformedImageException {
        try {
            return Digest.parse(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedImageException(
                    "read " + what, String.valueOf(e.getMessage()), "", e);
        }
    }

    private static @Nullable Platform platform(JsonNode node) {
        String os = Json.text(node, "os");
        String architecture = Json.text(node, "architecture");
        return os.isEmpty() || architecture.isEmpty()
                ? null
                : new Platform(os, architecture, Json.text(node, "variant"));
    }
}
