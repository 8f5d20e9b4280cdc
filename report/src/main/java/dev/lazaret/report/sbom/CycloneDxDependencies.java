package dev.lazaret.report.sbom;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.lazaret.base.Distro;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.inventory.graph.DependencyGraph;
import dev.lazaret.report.json.Json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The member {@code dependencies} of CycloneDX 1.6. An element without {@code dependsOn} needs
 * nothing; a component without an element is one of which nothing is known, as the standard has it.
 */
final class CycloneDxDependencies {

    private CycloneDxDependencies() {}

    /** The image needs its system, and all that nothing else in it needs. */
    static void write(
            JsonGenerator json, Inventory inventory, String image, BomReferences references)
            throws IOException {
        DependencyGraph graph = inventory.dependencies();
        json.writeArrayFieldStart("dependencies");
        List<String> roots = new ArrayList<>();
        Distro distro = inventory.distro();
        if (distro != null) {
            roots.add(BomReferences.of(distro));
        }
        roots.addAll(names(graph.tops(), inventory, references));
        dependency(json, image, roots);
        for (int i = 0; i < graph.size(); i++) {
            if (graph.isKnown(i)) {
                dependency(
                        json,
                        references.of(inventory.packages().get(i)),
                        names(graph.needs(i), inventory, references));
            }
        }
        json.writeEndArray();
    }

    /** Components that may need more than is said. */
    static List<String> partial(Inventory inventory, BomReferences references) {
        DependencyGraph graph = inventory.dependencies();
        List<Integer> partial =
                IntStream.range(0, graph.size()).filter(graph::isPartial).boxed().toList();
        return names(partial, inventory, references);
    }

    private static List<String> names(
            List<Integer> indexes, Inventory inventory, BomReferences references) {
        return indexes.stream().map(i -> references.of(inventory.packages().get(i))).toList();
    }

    private static void dependency(JsonGenerator json, String reference, List<String> needs)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("ref", reference);
        Json.stringsIfAny(json, "dependsOn", needs);
        json.writeEndObject();
    }
}
