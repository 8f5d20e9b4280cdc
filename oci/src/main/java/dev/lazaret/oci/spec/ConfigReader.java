package dev.lazaret.oci.spec;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.Digest;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.ImageConfig.History;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.Platform;
import dev.lazaret.oci.UnsupportedImageException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads an image configuration (OCI image specification, config.md). */
public final class ConfigReader {

    private ConfigReader() {}

    /**
     * The configuration in these bytes.
     *
     * @param what names the document in errors
     * @throws UnsupportedImageException if it has no {@code rootfs}: an artifact, not an image
     */
    public static ImageConfig read(byte[] bytes, String what)
            throws MalformedImageException, UnsupportedImageException {
        JsonNode root = Json.read(bytes, what);
        if (!root.path("rootfs").isObject()) {
            throw new UnsupportedImageException(
                    "read " + what,
                    "it has no 'rootfs', so it is not the configuration of a container image",
                    "name an image; charts, modules and other artifacts are not scanned");
        }
        JsonNode config = root.path("config");
        return new ImageConfig(
                Digest.sha256(bytes),
                new String(bytes, StandardCharsets.UTF_8),
                new Platform(
                        Json.text(root, "os"),
                        Json.text(root, "architecture"),
                        Json.text(root, "variant")),
                Json.text(root, "created"),
                Json.text(config, "User"),
                Json.texts(config.path("Env")),
                Json.texts(config.path("Entrypoint")),
                Json.texts(config.path("Cmd")),
                Json.text(config, "WorkingDir"),
                Json.keys(config.path("ExposedPorts")),
                Json.keys(config.path("Volumes")),
                Json.map(config.path("Labels")),
                Json.texts(config.path("Healthcheck").path("Test")),
                Json.text(config, "StopSignal"),
                history(root.path("history")),
                diffIds(root.path("rootfs").path("diff_ids"), what));
    }

    private static List<History> history(JsonNode array) {
        List<History> found = new ArrayList<>();
        for (JsonNode entry : array) {
            found.add(
                    new History(
                            Json.text(entry, "created"),
                            Json.text(entry, "created_by"),
                            Json.text(entry, "comment"),
                            entry.path("empty_layer").asBoolean(false)));
        }
        return found;
    }

    private static List<Digest> diffIds(JsonNode array, String what)
            throws MalformedImageException {
        List<Digest> found = new ArrayList<>();
        for (String text : Json.texts(array)) {
            found.add(DescriptorReader.digest(text, what));
        }
        return found;
    }
}
