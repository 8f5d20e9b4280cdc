package dev.lazaret.match;

import dev.lazaret.advisories.Advisory;
import dev.lazaret.advisories.Advisory.Event;
import dev.lazaret.advisories.Advisory.Range;
import dev.lazaret.advisories.AdvisorySource;
import dev.lazaret.advisories.PackageNames;
import dev.lazaret.advisories.cvss.CvssVectors;
import dev.lazaret.base.VulnerabilityFinding.Cvss;
import dev.lazaret.base.VulnerabilityFinding.Epss;
import dev.lazaret.base.VulnerabilityFinding.Kev;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** An advisory database in memory, written by hand. */
final class FakeAdvisories implements AdvisorySource {

    private final List<Advisory> advisories = new ArrayList<>();
    private final TreeSet<String> ecosystems = new TreeSet<>();
    private final Map<String, Kev> kevs = new HashMap<>();
    private final Map<String, Epss> scores = new HashMap<>();
    private int lookups;

    /** Starts an advisory; {@code range} reads {@code introduced 0 fixed 1.2}. */
    Draft advisory(String id, String ecosystem, String name, String range) {
        ecosystems.add(ecosystem);
        return new Draft(id, ecosystem, name, range);
    }

    FakeAdvisories ecosystem(String name) {
        ecosystems.add(name);
        return this;
    }

    FakeAdvisories exploited(String cve) {
        kevs.put(cve, new Kev("2021-12-10", "2021-12-24", true));
        return this;
    }

    FakeAdvisories predicted(String cve, double score) {
        scores.put(cve, new Epss(score, score));
        return this;
    }

    int lookups() {
        return lookups;
    }

    @Override
    public List<String> ecosystems() {
        return List.copyOf(ecosystems);
    }

    @Override
    public List<Advisory> lookup(String ecosystem, String packageName) {
        lookups++;
        String name = PackageNames.normalize(ecosystem, packageName);
        return advisories.stream()
                .filter(advisory -> advisory.ecosystem().equals(ecosystem))
                .filter(advisory ->
                        PackageNames.normalize(ecosystem, advisory.packageName()).equals(name))
                .sorted(Comparator.comparing(Advisory::id))
                .toList();
    }

    @Override
    public Optional<Kev> kev(String cve) {
        return Optional.ofNullable(kevs.get(cve));
    }

    @Override
    public Optional<Epss> epss(String cve) {
        return Optional.ofNullable(scores.get(cve));
    }

    /** An advisory being written; {@link #add} ends it. */
    final class Draft {
        private final String id;
        private final String ecosystem;
        private final String name;
        private final String range;
        private List<String> aliases = List.of();
        private List<String> upstream = List.of();
        private List<Cvss> cvss = List.of();
        private String urgency = "";
        private String summary = "";
        private String withdrawn = "";

        private Draft(String id, String ecosystem, String name, String range) {
            this.id = id;
            this.ecosystem = ecosystem;
            this.name = name;
            this.range = range;
        }

        Draft aliases(String... ids) {
            aliases = List.of(ids);
            return this;
        }

        Draft upstream(String... ids) {
            upstream = List.of(ids);
            return this;
        }

        Draft cvss(String... vectors) {
            cvss =
                    List.of(vectors).stream()
                            .map(vector -> CvssVectors.parse(vector).orElseThrow())
                            .toList();
            return this;
        }

        Draft urgency(String word) {
            urgency = word;
            return this;
        }

        Draft summary(String text) {
            summary = text;
            return this;
        }

        Draft withdrawn(String instant) {
            withdrawn = instant;
            return this;
        }

        FakeAdvisories add() {
            String source = id.substring(0, id.indexOf('-'));
            advisories.add(
                    new Advisory(
                            id,
                            source,
                            aliases,
                            upstream,
                            ecosystem,
                            name,
                            List.of(range()),
                            List.of(),
                            cvss,
                            urgency,
                            summary,
                            "",
                            "",
                            withdrawn,
                            List.of()));
            return FakeAdvisories.this;
        }

        private Range range() {
            String[] words = range.split(" ", -1);
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < words.length; i += 2) {
                events.add(
                        new Event(
                                Event.Kind.valueOf(words[i].toUpperCase(Locale.ROOT)),
                                words[i + 1]));
            }
            return new Range("ECOSYSTEM", events);
        }
    }
}
