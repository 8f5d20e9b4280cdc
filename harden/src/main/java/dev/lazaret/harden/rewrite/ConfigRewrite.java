package dev.lazaret.harden.rewrite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lazaret.harden.Change;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.UnsupportedImageException;
import dev.lazaret.oci.spec.ConfigReader;
import dev.lazaret.oci.spec.Json;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Changes a configuration document; what no change speaks of stays, known to us or not. */
final class ConfigRewrite {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode root;
    private final ObjectNode config;

    private ConfigRewrite(ObjectNode root) {
        this.root = root;
        this.config = object(root, "config");
    }

    /**
     * The changed configuration.
     *
     * @throws MalformedImageException if the old one is no configuration
     */
    static ImageConfig of(ImageConfig old, List<Change.OfConfig> changes)
            throws MalformedImageException, UnsupportedImageException {
        if (changes.isEmpty()) {
            return old;
        }
        ConfigRewrite rewrite = new ConfigRewrite(document(old));
        changes.forEach(rewrite::apply);
        return ConfigReader.read(bytes(rewrite.root), "the new configuration");
    }

    private static ObjectNode document(ImageConfig old) throws MalformedImageException {
        if (!old.raw().isEmpty()
                && Json.read(old.raw().getBytes(StandardCharsets.UTF_8), "the configuration")
                        instanceof ObjectNode document) {
            return document;
        }
        ObjectNode document = MAPPER.createObjectNode();
        document.put("architecture", old.platform().architecture());
        document.put("os", old.platform().os());
        document.putObject("rootfs").put("type", "layers").putArray("diff_ids");
        return document;
    }

    private void apply(Change.OfConfig change) {
        switch (change) {
            case Change.SetUser(String user) -> config.put("User", user);
            case Change.DropVariable(String name) -> dropVariable(name);
            case Change.DropPort(String port) -> drop("ExposedPorts", port);
            case Change.DropVolume(String path) -> drop("Volumes", path);
            case Change.SetLabel(String name, String value) ->
                    object(config, "Labels").put(name, value);
            case Change.DropLabel(String name) -> drop("Labels", name);
            case Change.SetStopSignal(String signal) -> config.put("StopSignal", signal);
            case Change.SetCommand(List<String> entrypoint, List<String> command) -> {
                texts("Entrypoint", entrypoint);
                texts("Cmd", command);
            }
            case Change.MaskHistory(int index, String text) -> mask(index, text);
        }
    }

    private void dropVariable(String name) {
        ArrayNode kept = MAPPER.createArrayNode();
        for (JsonNode pair : config.path("Env")) {
            if (!pair.asText().startsWith(name + "=") && !pair.asText().equals(name)) {
                kept.add(pair);
            }
        }
        config.set("Env", kept);
    }

    private void drop(String key, String name) {
        if (config.get(key) instanceof ObjectNode names) {
            names.remove(name);
            if (names.isEmpty()) {
                config.remove(key);
            }
        }
    }

    private void texts(String key, List<String> values) {
        if (values.isEmpty()) {
            config.remove(key);
            return;
        }
        ArrayNode array = config.putArray(key);
        values.forEach(array::add);
    }

    private void mask(int index, String text) {
        if (root.path("history").get(index) instanceof ObjectNode entry) {
            entry.put("created_by", text);
        }
    }

    private static ObjectNode object(ObjectNode parent, String key) {
        return parent.get(key) instanceof ObjectNode object ? object : parent.putObject(key);
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory can be written", e);
        }
    }
}
