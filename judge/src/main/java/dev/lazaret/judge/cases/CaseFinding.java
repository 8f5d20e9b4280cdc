package dev.lazaret.judge.cases;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.FileFinding;
import dev.lazaret.base.Finding;
import dev.lazaret.base.HostFinding;
import dev.lazaret.base.Location;
import dev.lazaret.base.Package;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.Severity;
import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.base.VulnerabilityFinding.Cvss;
import dev.lazaret.base.VulnerabilityFinding.Epss;
import dev.lazaret.base.VulnerabilityFinding.Kev;
import dev.lazaret.base.VulnerabilityFinding.MatchReason;
import dev.lazaret.judge.clause.KindIs;
import dev.lazaret.judge.yaml.PolicyException;
import dev.lazaret.judge.yaml.YamlMap;

import java.util.List;
import java.util.Set;

/** A finding as a case writes it; with a {@code package} it is a vulnerability. */
final class CaseFinding {

    private static final Set<String> KEYS =
            Set.of(
                    "id",
                    "aliases",
                    "kind",
                    "severity",
                    "title",
                    "path",
                    "layer",
                    "package",
                    "licenses",
                    "fixed-in",
                    "kev",
                    "epss",
                    "cvss",
                    "published");

    private CaseFinding() {}

    static Finding read(YamlMap entry) throws PolicyException {
        entry.allowOnly(KEYS);
        boolean base = entry.optional("layer", "ours").equals("base");
        Location place =
                new Location(
                        base ? CaseReader.BASE_LAYER : CaseReader.OUR_LAYER,
                        entry.optional("path", "app"),
                        0);
        if (entry.keys().contains("package")) {
            return vulnerability(entry, place);
        }
        String id = entry.required("id");
        List<String> aliases = entry.texts("aliases");
        Severity severity = severity(entry);
        String title = entry.optional("title", id);
        return switch (entry.optional("kind", "configuration")) {
            case "configuration" ->
                    new ConfigurationFinding(id, aliases, severity, title, place, "", "");
            case "secret" -> new SecretFinding(id, aliases, severity, title, place, "", "");
            case "file" -> new FileFinding(id, aliases, severity, title, place, "", "");
            case "source-line" ->
                    new SourceLineFinding(id, aliases, severity, title, place, 0, "", "", "");
            case "host" -> new HostFinding(id, aliases, severity, title, place, "", "");
            case "vulnerability" ->
                    throw entry.wrong("kind", "vulnerability needs a 'package' (a package URL).");
            default ->
                    throw entry.wrong(
                            "kind",
                            "must be one of "
                                    + String.join(", ", KindIs.VALID.stream().sorted().toList()));
        };
    }

    private static Finding vulnerability(YamlMap entry, Location place) throws PolicyException {
        String path = place.path() == null ? "" : place.path();
        Package component =
                Package.of(CaseReader.purl(entry, "package"), path, "case")
                        .licenses(entry.texts("licenses"))
                        .build()
                        .placed(place.layer(), null);
        return new VulnerabilityFinding(
                entry.required("id"),
                entry.texts("aliases"),
                severity(entry),
                entry.optional("title", ""),
                component,
                entry.optional("fixed-in", ""),
                place,
                "",
                entry.keys().contains("cvss")
                        ? List.of(new Cvss("3.1", "", number(entry, "cvss")))
                        : List.of(),
                entry.flag("kev") ? new Kev("2026-01-01", "2026-01-15", false) : null,
                entry.keys().contains("epss") ? new Epss(number(entry, "epss"), 0) : null,
                new MatchReason("", "", "", "", false, "", "", ""),
                entry.optional("published", ""),
                List.of());
    }

    private static Severity severity(YamlMap entry) throws PolicyException {
        try {
            return Severity.parse(entry.optional("severity", "unknown"));
        } catch (IllegalArgumentException e) {
            throw entry.wrong("severity", e.getMessage() + ".");
        }
    }

    private static double number(YamlMap entry, String key) throws PolicyException {
        try {
            return Double.parseDouble(entry.required(key));
        } catch (NumberFormatException e) {
            throw entry.wrong(key, "must be a number.");
        }
    }
}
