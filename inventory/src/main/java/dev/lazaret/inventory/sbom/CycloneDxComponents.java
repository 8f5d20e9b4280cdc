package dev.lazaret.inventory.sbom;

import static dev.lazaret.inventory.text.Json.text;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.Distro;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Components of CycloneDX 1.2 to 1.6 (ECMA-424, section on components), nested ones too, and what
 * each depends on.
 */
final class CycloneDxComponents {

    /** Types that are software even when no purl identifies them. */
    private static final Set<String> SOFTWARE = Set.of("library", "framework", "");

    private CycloneDxComponents() {}

    /** Takes a component and all that lie in it. */
    static void read(JsonNode component, Sbom sbom) throws LimitExceededException {
        Deque<JsonNode> todo = new ArrayDeque<>();
        todo.push(component);
        while (!todo.isEmpty()) {
            JsonNode next = todo.pop();
            one(next, sbom);
            List<JsonNode> nested = new ArrayList<>();
            next.path("components").forEach(nested::add);
            nested.reversed().forEach(todo::push);
        }
    }

    private static void one(JsonNode component, Sbom sbom) throws LimitExceededException {
        if (!component.isObject()) {
            sbom.doubt("a component is no object");
            return;
        }
        if (text(component, "type").equals("operating-system")) {
            sbom.distro(distro(component));
            return;
        }
        boolean software = SOFTWARE.contains(text(component, "type"));
        if (text(component, "purl").isEmpty() && (!software || text(component, "name").isEmpty())) {
            return;
        }
        try {
            sbom.add(text(component, "bom-ref"), ComponentPackage.of(facts(component)));
        } catch (IllegalArgumentException e) {
            sbom.doubt("a component is no package: " + Text.quote(e.getMessage() + "", 300));
        }
    }

    /** One member of the graph; what names no other in {@code dependsOn} needs nothing. */
    static void dependency(JsonNode dependency, Sbom sbom) throws LimitExceededException {
        String from = text(dependency, "ref");
        sbom.relations().known(from);
        for (JsonNode to : dependency.path("dependsOn")) {
            sbom.relations().needs(from, text(to));
        }
    }

    /** What is said of how complete parts are: some may need more than the graph says. */
    static void composition(JsonNode composition, Sbom sbom) throws LimitExceededException {
        if (text(composition, "aggregate").startsWith("incomplete")) {
            for (JsonNode from : composition.path("dependencies")) {
                sbom.relations().partial(text(from));
            }
        }
    }

    private static ComponentFacts facts(JsonNode component) {
        String group = text(component, "group");
        String name = text(component, "name");
        String supplier = text(component.path("supplier"), "name");
        return new ComponentFacts(
                group.isEmpty() ? name : group + "/" + name,
                text(component, "version"),
                text(component, "purl"),
                licenses(component.path("licenses")),
                supplier.isEmpty() ? text(component, "publisher") : supplier,
                sha1(component.path("hashes")),
                text(component, "cpe"),
                properties(component.path("properties")),
                text(component.path("evidence").path("occurrences").path(0), "location"));
    }

    private static List<String> licenses(JsonNode list) {
        List<String> all = new ArrayList<>();
        for (JsonNode choice : list) {
            JsonNode license = choice.path("license");
            String id = text(license, "id");
            String named = id.isEmpty() ? text(license, "name") : id;
            String stated = named.isEmpty() ? text(choice, "expression") : named;
            if (!stated.isEmpty()) {
                all.add(stated);
            }
        }
        return all;
    }

    private static String sha1(JsonNode hashes) {
        for (JsonNode hash : hashes) {
            if (text(hash, "alg").equals("SHA-1")) {
                return text(hash, "content");
            }
        }
        return "";
    }

    static Map<String, String> properties(JsonNode list) {
        Map<String, String> all = new HashMap<>();
        for (JsonNode property : list) {
            all.putIfAbsent(text(property, "name"), text(property, "value"));
        }
        return all;
    }

    private static @Nullable Distro distro(JsonNode component) {
        return OperatingSystems.of(
                text(component, "name"),
                text(component, "version"),
                text(component, "description"),
                properties(component.path("properties")));
    }
}
