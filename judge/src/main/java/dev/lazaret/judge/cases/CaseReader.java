package dev.lazaret.judge.cases;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.judge.JudgedFinding.Disposition;
import dev.lazaret.judge.Verdict.Outcome;
import dev.lazaret.judge.cases.PolicyCases.Case;
import dev.lazaret.judge.facts.Facts;
import dev.lazaret.judge.yaml.PolicyException;
import dev.lazaret.judge.yaml.YamlMap;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of a file of cases. */
final class CaseReader {

    /** A case's image has one layer of the base and one of ours. */
    static final Digest BASE_LAYER = Digest.sha256("base".getBytes(StandardCharsets.UTF_8));

    static final Digest OUR_LAYER = Digest.sha256("ours".getBytes(StandardCharsets.UTF_8));
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private CaseReader() {}

    static List<Case> read(YamlMap root) throws PolicyException {
        root.allowOnly(Set.of("cases"));
        List<Case> cases = new ArrayList<>();
        for (YamlMap entry : root.list("cases")) {
            cases.add(one(entry));
        }
        if (cases.isEmpty()) {
            throw new PolicyException(root.place() + ": 'cases' is missing or empty.");
        }
        return cases;
    }

    private static Case one(YamlMap entry) throws PolicyException {
        entry.allowOnly(Set.of("name", "facts", "findings", "expect", "dispositions"));
        List<Finding> findings = new ArrayList<>();
        for (YamlMap finding : entry.list("findings")) {
            findings.add(CaseFinding.read(finding));
        }
        return new Case(
                entry.required("name"),
                entry.place(),
                facts(entry.map("facts")),
                findings,
                outcome(entry),
                dispositions(entry.map("dispositions")));
    }

    private static Outcome outcome(YamlMap entry) throws PolicyException {
        String text = entry.required("expect");
        for (Outcome outcome : Outcome.values()) {
            if (outcome.label().equals(text)) {
                return outcome;
            }
        }
        throw entry.wrong("expect", "must be pass, warn or block.");
    }

    private static Map<String, String> dispositions(YamlMap entry) throws PolicyException {
        Set<String> valid =
                Stream.of(Disposition.values()).map(Disposition::label).collect(Collectors.toSet());
        Map<String, String> dispositions = new LinkedHashMap<>();
        for (String id : entry.keys()) {
            String expected = entry.required(id).toLowerCase(Locale.ROOT);
            if (!valid.contains(expected)) {
                throw entry.wrong(
                        id,
                        "must be one of " + String.join(", ", valid.stream().sorted().toList()));
            }
            dispositions.put(id, expected);
        }
        return dispositions;
    }

    private static Facts facts(YamlMap entry) throws PolicyException {
        entry.allowOnly(
                Set.of(
                        "today",
                        "image",
                        "created",
                        "distro",
                        "distro-version",
                        "base-eol",
                        "labels",
                        "packages"));
        Facts.Builder facts =
                Facts.of(entry.keys().contains("today") ? day(entry, "today") : TODAY)
                        .image(entry.optional("image", ""))
                        .distro(entry.optional("distro", ""), entry.optional("distro-version", ""))
                        .layers(List.of(BASE_LAYER, OUR_LAYER), 1)
                        .labels(labels(entry.map("labels")));
        if (entry.keys().contains("created")) {
            facts.created(day(entry, "created").atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        if (entry.keys().contains("base-eol")) {
            facts.baseEndOfLife(day(entry, "base-eol"));
        }
        List<Package> packages = new ArrayList<>();
        for (YamlMap one : entry.list("packages")) {
            packages.add(component(one));
        }
        return facts.packages(packages).build();
    }

    private static Map<String, String> labels(YamlMap entry) throws PolicyException {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String key : entry.keys()) {
            labels.put(key, entry.optional(key, ""));
        }
        return labels;
    }

    private static Package component(YamlMap entry) throws PolicyException {
        entry.allowOnly(Set.of("purl", "licenses", "path"));
        Package.Builder builder =
                Package.of(purl(entry, "purl"), entry.optional("path", "packages"), "case");
        return builder.licenses(entry.texts("licenses")).build();
    }

    /** A package URL that must be there. */
    static PackageUrl purl(YamlMap entry, String key) throws PolicyException {
        try {
            return PackageUrl.parse(entry.required(key));
        } catch (IllegalArgumentException e) {
            throw entry.wrong(key, "is " + e.getMessage() + ".");
        }
    }

    /** A day that must be there. */
    static LocalDate day(YamlMap entry, String key) throws PolicyException {
        try {
            return LocalDate.parse(entry.required(key));
        } catch (DateTimeException e) {
            throw entry.wrong(key, "must be a day such as 2026-12-31.");
        }
    }
}
