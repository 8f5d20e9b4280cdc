package dev.lazaret.match;

import dev.lazaret.advisories.Advisory;
import dev.lazaret.advisories.AdvisorySource;
import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.advisories.RangeVerdict.Affected;
import dev.lazaret.base.Package;
import dev.lazaret.base.Severity;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.base.VulnerabilityFinding.Cvss;
import dev.lazaret.base.VulnerabilityFinding.Epss;
import dev.lazaret.base.VulnerabilityFinding.Kev;
import dev.lazaret.base.VulnerabilityFinding.MatchReason;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns a vulnerability of a package into a finding. */
final class FindingWriter {

    private static final int REFERENCES_MAX = 5;

    private final AdvisorySource source;
    private final Map<String, Optional<Kev>> kevs = new HashMap<>();
    private final Map<String, Optional<Epss>> scores = new HashMap<>();

    FindingWriter(AdvisorySource source) {
        this.source = source;
    }

    VulnerabilityFinding write(Package component, Vulnerability vulnerability)
            throws DatabaseException {
        List<Judgement> judgements = vulnerability.judgements();
        List<Cvss> vectors = Severities.vectors(judgements);
        String fixedIn = Fixes.lowest(judgements);
        return new VulnerabilityFinding(
                vulnerability.id(),
                MaliciousPackage.aliases(vulnerability),
                MaliciousPackage.is(vulnerability)
                        ? Severity.CRITICAL
                        : Severities.of(vectors, judgements),
                title(component, vulnerability),
                component,
                fixedIn,
                component.location(),
                Remedies.of(component, fixedIn),
                vectors,
                kev(vulnerability.cves()),
                epss(vulnerability.cves()),
                reason(judgements.getFirst()),
                texts(judgements, Advisory::published).sorted().findFirst().orElse(""),
                judgements.stream()
                        .flatMap(judgement -> judgement.advisory().references().stream())
                        .distinct()
                        .limit(REFERENCES_MAX)
                        .toList());
    }

    private static String title(Package component, Vulnerability vulnerability) {
        return texts(vulnerability.judgements(), Advisory::summary)
                .findFirst()
                .orElseGet(() -> vulnerability.id() + " in " + component.name());
    }

    private static Stream<String> texts(
            List<Judgement> judgements, java.util.function.Function<Advisory, String> part) {
        return judgements.stream()
                .map(judgement -> part.apply(judgement.advisory()))
                .filter(text -> !text.isEmpty());
    }

    private static MatchReason reason(Judgement judgement) {
        Affected affected = Objects.requireNonNull(judgement.affected());
        Lookup lookup = judgement.lookup();
        return new MatchReason(
                judgement.advisory().id(),
                judgement.advisory().source(),
                lookup.ecosystem(),
                lookup.name(),
                lookup.bySource(),
                lookup.version(),
                lookup.order().name(),
                affected.range());
    }

    private @Nullable Kev kev(List<String> cves) throws DatabaseException {
        for (String cve : cves) {
            Optional<Kev> known = kevs.get(cve);
            if (known == null) {
                known = source.kev(cve);
                kevs.put(cve, known);
            }
            if (known.isPresent()) {
                return known.get();
            }
        }
        return null;
    }

    /** The highest score of all CVE ids. */
    private @Nullable Epss epss(List<String> cves) throws DatabaseException {
        Epss highest = null;
        for (String cve : cves) {
            Optional<Epss> known = scores.get(cve);
            if (known == null) {
                known = source.epss(cve);
                scores.put(cve, known);
            }
            if (known.isPresent() && (highest == null || known.get().score() > highest.score())) {
                highest = known.get();
            }
        }
        return highest;
    }
}
