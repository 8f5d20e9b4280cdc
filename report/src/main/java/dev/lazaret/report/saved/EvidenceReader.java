package dev.lazaret.report.saved;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.judge.Evidence;
import dev.lazaret.judge.facts.Facts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The parts of a report that a policy may know. */
final class EvidenceReader {

    private final JsonNode root;
    private final LocalDate today;

    EvidenceReader(JsonNode root, LocalDate today) {
        this.root = root;
        this.today = today;
    }

    Evidence read() {
        List<Package> packages = new ArrayList<>();
        Map<String, Package> byPlace = new HashMap<>();
        for (JsonNode node : root.path("packages")) {
            Package component = component(node);
            packages.add(component);
            byPlace.put(key(text(node, "purl"), component.path()), component);
        }
        List<Finding> findings = new ArrayList<>();
        for (JsonNode node : root.path("findings")) {
            if (!text(node, "id").startsWith("policy/")) {
                findings.add(FindingReader.read(node, byPlace));
            }
        }
        return new Evidence(facts(packages), findings);
    }

    private Facts facts(List<Package> packages) {
        JsonNode image = root.path("image");
        List<Digest> layers = new ArrayList<>();
        image.path("layers").forEach(layer -> layers.add(Digest.parse(text(layer, "diffId"))));
        Map<String, String> labels = new TreeMap<>();
        image.path("labels")
                .properties()
                .forEach(one -> labels.put(one.getKey(), one.getValue().asText()));
        return Facts.of(today)
                .image(text(image, "name"))
                .digests(
                        Stream.of("manifestDigest", "configDigest")
                                .map(key -> text(image, key))
                                .filter(digest -> !digest.isEmpty())
                                .map(Digest::parse)
                                .toList())
                .created(instant(text(image, "created")))
                .distro(text(image.path("distro"), "id"), text(image.path("distro"), "version"))
                .layers(layers, Math.max(0, image.path("base").path("layers").asInt(0)))
                .labels(labels)
                .packages(packages)
                .build();
    }

    private static Package component(JsonNode node) {
        List<String> licenses = new ArrayList<>();
        node.path("licenses").forEach(license -> licenses.add(license.asText()));
        Package.Builder builder =
                Package.of(
                                PackageUrl.parse(text(node, "purl")),
                                text(node, "path"),
                                text(node, "parser"))
                        .name(text(node, "name"))
                        .version(text(node, "version"))
                        .architecture(text(node, "architecture"))
                        .licenses(licenses);
        JsonNode source = node.path("source");
        if (source.isObject()) {
            builder.source(text(source, "name"), text(source, "version"));
        }
        if (text(node, "origin").equals("declared")) {
            builder.origin(Package.Origin.DECLARED);
        }
        String owner = text(node, "owner");
        return builder.build().placed(digest(node), owner.isEmpty() ? null : owner);
    }

    /** The layer a package or place lies in; null when it is in none. */
    static @Nullable Digest digest(JsonNode node) {
        String layer = text(node, "layer");
        return layer.isEmpty() ? null : Digest.parse(layer);
    }

    /** Packages of one name can lie at several places. */
    static String key(String purl, String path) {
        return purl + " " + path;
    }

    static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isTextual() ? value.textValue() : "";
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null; // what is no instant states nothing
        }
    }
}
