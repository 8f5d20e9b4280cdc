package dev.lazaret.advisories;

import dev.lazaret.base.VulnerabilityFinding.Cvss;

import java.util.List;

/**
 * What one OSV record says of one package in one ecosystem, as the database keeps it.
 *
 * @param id record id
 * @param source who publishes it, by id prefix: {@code GHSA}, {@code DSA}
 * @param aliases ids that mean the same vulnerability ({@code aliases})
 * @param upstream ids this record packages for a distribution ({@code upstream}, {@code related}
 *     CVEs of a DSA): each is fixed by the same fix
 * @param ecosystem full OSV ecosystem string, {@code Debian:12}
 * @param packageName as the record writes it
 * @param ranges version ranges; any of them matching is a match
 * @param versions enumerated affected versions, exact
 * @param cvss vectors with computed scores
 * @param urgency the distributor's own word for severity, empty when there is none
 * @param withdrawn RFC 3339 instant, empty unless withdrawn
 */
public record Advisory(
        String id,
        String source,
        List<String> aliases,
        List<String> upstream,
        String ecosystem,
        String packageName,
        List<Range> ranges,
        List<String> versions,
        List<Cvss> cvss,
        String urgency,
        String summary,
        String published,
        String modified,
        String withdrawn,
        List<String> references) {

    /**
     * One OSV range.
     *
     * @param type SEMVER or ECOSYSTEM (GIT ranges are not kept)
     */
    public record Range(String type, List<Event> events) {
        public Range {
            events = List.copyOf(events);
        }
    }

    /**
     * One OSV event.
     *
     * @param version "0" in introduced means before everything
     */
    public record Event(Kind kind, String version) {
        /** The four event kinds of the OSV schema. */
        public enum Kind {
            INTRODUCED,
            FIXED,
            LAST_AFFECTED,
            LIMIT
        }
    }

    public Advisory {
        aliases = List.copyOf(aliases);
        upstream = List.copyOf(upstream);
        ranges = List.copyOf(ranges);
        versions = List.copyOf(versions);
        cvss = List.copyOf(cvss);
        references = List.copyOf(references);
    }
}
