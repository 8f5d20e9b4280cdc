package dev.lazaret.oci.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lazaret.base.Digest;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.spec.Descriptor;
import dev.lazaret.oci.spec.Json;
import dev.lazaret.oci.spec.MediaTypes;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The JSON documents of an image, always in the same order of keys. */
final class Documents {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Documents() {}

    static byte[] config(NewImage image, List<Digest> diffIds) throws MalformedImageException {
        ObjectNode root = base(image.config());
        if (image.created().isEmpty()) {
            root.remove("created");
        } else {
            root.put("created", image.created()); // where it stood
        }
        ObjectNode rootfs = root.putObject("rootfs");
        rootfs.put("type", "layers");
        ArrayNode ids = rootfs.putArray("diff_ids");
        diffIds.forEach(id -> ids.add(id.toString()));
        ArrayNode history = root.putArray("history");
        image.history().forEach(entry -> history.add(history(entry)));
        return bytes(root);
    }

    private static ObjectNode history(ImageConfig.History entry) {
        ObjectNode node = object();
        text(node, "created", entry.created());
        text(node, "created_by", entry.createdBy());
        text(node, "comment", entry.comment());
        if (entry.emptyLayer()) {
            node.put("empty_layer", true);
        }
        return node;
    }

    private static ObjectNode base(ImageConfig config) throws MalformedImageException {
        if (!config.raw().isEmpty()) {
            JsonNode kept =
                    Json.read(
                            config.raw().getBytes(StandardCharsets.UTF_8),
                            "the configuration to keep");
            if (kept instanceof ObjectNode object) {
                return object;
            }
        }
        ObjectNode root = object();
        root.put("architecture", config.platform().architecture());
        root.put("os", config.platform().os());
        if (!config.platform().variant().isEmpty()) {
            root.put("variant", config.platform().variant());
        }
        ObjectNode inner = root.putObject("config");
        text(inner, "User", config.user());
        keys(inner, "ExposedPorts", config.exposedPorts());
        texts(inner, "Env", config.env());
        texts(inner, "Entrypoint", config.entrypoint());
        texts(inner, "Cmd", config.command());
        keys(inner, "Volumes", config.volumes());
        text(inner, "WorkingDir", config.workingDirectory());
        if (!config.labels().isEmpty()) {
            ObjectNode labels = inner.putObject("Labels");
            config.labels().forEach(labels::put);
        }
        text(inner, "StopSignal", config.stopSignal());
        if (!config.healthcheck().isEmpty()) {
            texts(inner.putObject("Healthcheck"), "Test", config.healthcheck());
        }
        return root;
    }

    static byte[] manifest(Descriptor config, List<Descriptor> layers) {
        ObjectNode root = object();
        root.put("schemaVersion", 2);
        root.put("mediaType", MediaTypes.OCI_MANIFEST);
        root.set("config", descriptor(config));
        ArrayNode array = root.putArray("layers");
        layers.forEach(layer -> array.add(descriptor(layer)));
        return bytes(root);
    }

    static byte[] index(Descriptor manifest, String reference) {
        ObjectNode root = object();
        root.put("schemaVersion", 2);
        root.put("mediaType", MediaTypes.OCI_INDEX);
        ObjectNode entry = descriptor(manifest);
        if (!reference.isEmpty()) {
            entry.putObject("annotations").put(Descriptor.REF_NAME, reference);
        }
        root.putArray("manifests").add(entry);
        return bytes(root);
    }

    static byte[] layout() {
        return bytes(object().put("imageLayoutVersion", "1.0.0"));
    }

    static byte[] dockerManifest(String config, String reference, List<String> layers) {
        ArrayNode root = JsonNodeFactory.instance.arrayNode();
        ObjectNode entry = root.addObject();
        entry.put("Config", config);
        ArrayNode tags = entry.putArray("RepoTags");
        if (!reference.isEmpty()) {
            tags.add(reference);
        }
        ArrayNode array = entry.putArray("Layers");
        layers.forEach(array::add);
        return bytes(root);
    }

    private static ObjectNode descriptor(Descriptor descriptor) {
        return object().put("mediaType", descriptor.mediaType())
                .put("digest", descriptor.digest().toString())
                .put("size", descriptor.size());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void text(ObjectNode node, String key, String value) {
        if (!value.isEmpty()) {
            node.put(key, value);
        }
    }

    private static void texts(ObjectNode node, String key, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(key);
            values.forEach(array::add);
        }
    }

    private static void keys(ObjectNode node, String key, List<String> values) {
        if (!values.isEmpty()) {
            ObjectNode object = node.putObject(key);
            values.forEach(object::putObject);
        }
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory can be written", e);
        }
    }
}
