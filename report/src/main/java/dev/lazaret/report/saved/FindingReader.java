package dev.lazaret.report.saved;

import static dev.lazaret.report.saved.EvidenceReader.text;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.FileFinding;
import dev.lazaret.base.Finding;
import dev.lazaret.base.HostFinding;
import dev.lazaret.base.Location;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.Severity;
import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.base.VulnerabilityFinding.Cvss;
import dev.lazaret.base.VulnerabilityFinding.Epss;
import dev.lazaret.base.VulnerabilityFinding.Kev;
import dev.lazaret.base.VulnerabilityFinding.MatchReason;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One element of {@code findings[]}. */
final class FindingReader {

    private FindingReader() {}

    /**
     * Reads it.
     *
     * @param packages of the report, by {@link EvidenceReader#key}
     */
    static Finding read(JsonNode node, Map<String, Package> packages) {
        String id = text(node, "id");
        List<String> aliases = texts(node, "aliases");
        Severity severity = Severity.parse(text(node, "severity"));
        String title = text(node, "title");
        Location place = place(node.path("place"));
        String evidence = text(node, "evidence");
        String remedy = text(node, "remedy");
        return switch (text(node, "kind")) {
            case "vulnerability" -> vulnerability(node, place, packages);
            case "secret" ->
                    new SecretFinding(id, aliases, severity, title, place, evidence, remedy);
            case "file" -> new FileFinding(id, aliases, severity, title, place, evidence, remedy);
            case "configuration" ->
                    new ConfigurationFinding(id, aliases, severity, title, place, evidence, remedy);
            case "source-line" ->
                    new SourceLineFinding(
                            id,
                            aliases,
                            severity,
                            title,
                            place,
                            node.path("column").asInt(),
                            evidence,
                            text(node, "excerpt"),
                            remedy);
            case "host" -> new HostFinding(id, aliases, severity, title, place, evidence, remedy);
            case String other -> throw new IllegalArgumentException("a finding of kind " + other);
        };
    }

    private static Finding vulnerability(
            JsonNode node, Location place, Map<String, Package> packages) {
        List<Cvss> cvss = new ArrayList<>();
        for (JsonNode one : node.path("cvss")) {
            cvss.add(
                    new Cvss(
                            text(one, "version"),
                            text(one, "vector"),
                            one.path("score").asDouble()));
        }
        return new VulnerabilityFinding(
                text(node, "id"),
                texts(node, "aliases"),
                Severity.parse(text(node, "severity")),
                text(node, "title"),
                component(node.path("package"), place, packages),
                text(node, "fixedIn"),
                place,
                text(node, "remedy"),
                cvss,
                kev(node.path("kev")),
                epss(node.path("epss")),
                match(node.path("match")),
                text(node, "published"),
                texts(node, "references"));
    }

    private static Package component(JsonNode node, Location place, Map<String, Package> packages) {
        String purl = text(node, "purl");
        String path = place.path() == null ? "" : place.path();
        Package known = packages.get(EvidenceReader.key(purl, path));
        return known != null
                ? known
                : Package.of(PackageUrl.parse(purl), path, "report")
                        .name(text(node, "name"))
                        .version(text(node, "version"))
                        .build()
                        .placed(place.layer(), null);
    }

    private static @Nullable Kev kev(JsonNode node) {
        return node.isObject()
                ? new Kev(
                        text(node, "dateAdded"),
                        text(node, "dueDate"),
                        node.path("ransomware").asBoolean())
                : null;
    }

    private static @Nullable Epss epss(JsonNode node) {
        return node.isObject()
                ? new Epss(node.path("score").asDouble(), node.path("percentile").asDouble())
                : null;
    }

    private static MatchReason match(JsonNode node) {
        return new MatchReason(
                text(node, "advisory"),
                text(node, "source"),
                text(node, "ecosystem"),
                text(node, "package"),
                text(node, "by").equals("source"),
                text(node, "version"),
                text(node, "order"),
                text(node, "range"));
    }

    private static Location place(JsonNode node) {
        String path = text(node, "path");
        return new Location(
                EvidenceReader.digest(node),
                path.isEmpty() ? null : path,
                Math.max(0, node.path("line").asInt(0)));
    }

    private static List<String> texts(JsonNode node, String key) {
        List<String> texts = new ArrayList<>();
        node.path(key).forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
