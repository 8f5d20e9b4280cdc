package dev.lazaret.oci.archive;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.spec.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One image of a docker-archive's {@code manifest.json}. Docker writes its keys with capitals, jib
 * without, and Go reads both.
 *
 * @param config name of the member with the configuration
 * @param tags {@code RepoTags}; empty for an image saved by id
 * @param layers names of the members with the layers, lowest first
 */
record DockerManifest(String config, List<String> tags, List<String> layers) {

    DockerManifest {
        tags = List.copyOf(tags);
        layers = List.copyOf(layers);
    }

    static List<DockerManifest> readAll(byte[] bytes, String what) throws MalformedImageException {
        JsonNode root = Json.read(bytes, what);
        List<DockerManifest> images = new ArrayList<>();
        for (JsonNode entry : root) {
            String config = member(entry, "config").asText("");
            if (config.isEmpty()) {
                throw new MalformedImageException("read " + what, "an image has no Config", "");
            }
            images.add(
                    new DockerManifest(
                            config,
                            Json.texts(member(entry, "repotags")),
                            Json.texts(member(entry, "layers"))));
        }
        if (images.isEmpty()) {
            throw new MalformedImageException(
                    "read " + what, "it lists no image", "save the image again");
        }
        return images;
    }

    private static JsonNode member(JsonNode object, String lowerCaseName) {
        return object.properties().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(lowerCaseName))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(object.path(lowerCaseName));
    }
}
