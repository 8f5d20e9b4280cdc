package dev.lazaret.advisories.osv;

import dev.lazaret.advisories.PackageNames;
import dev.lazaret.advisories.osv.OsvRecord.Affected;
import dev.lazaret.advisories.osv.OsvRecord.Rating;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What distributions of Linux write differently from package registries. */
final class Distributors {

    /** Words that Red Hat and its rebuilds put before the colon of a summary. */
    private static final List<String> SUMMARY_WORDS =
            List.of("Critical", "Important", "Moderate", "Low");

    private static final Set<String> FAMILIES =
            Set.of(
                    "AlmaLinux",
                    "Alpaquita",
                    "Alpine",
                    "Amazon Linux",
                    "Azure Linux",
                    "BellSoft Hardened Containers",
                    "Chainguard",
                    "CleanStart",
                    "Debian",
                    "Echo",
                    "Mageia",
                    "MinimOS",
                    "Oracle Linux",
                    "Photon OS",
                    "Red Hat",
                    "Rocky Linux",
                    "SUSE",
                    "Ubuntu",
                    "Wolfi",
                    "openEuler",
                    "openSUSE");

    private Distributors() {}

    /**
     * Ids that the same update fixes: {@code upstream}, and for a distribution's update also the
     * CVEs in {@code related}, where those stood before schema 1.7 had {@code upstream}.
     */
    static List<String> upstream(OsvRecord record, String ecosystem) {
        Set<String> ids = new LinkedHashSet<>(record.upstream());
        if (FAMILIES.contains(PackageNames.family(ecosystem))) {
            record.related().stream().filter(id -> id.startsWith("CVE-")).forEach(ids::add);
        }
        return List.copyOf(ids);
    }

    /** The most specific word for severity, empty when there is none. */
    static String urgency(OsvRecord record, List<Affected> entries, List<Rating> ratings) {
        Stream<String> ofPackage = entries.stream().map(Affected::urgency);
        Stream<String> rated =
                ratings.stream()
                        .filter(rating -> !rating.type().startsWith("CVSS_"))
                        .map(Rating::score);
        return Stream.of(ofPackage, rated, Stream.of(record.urgency(), summaryWord(record)))
                .flatMap(words -> words)
                .filter(word -> !word.isBlank() && word.length() <= 40)
                .findFirst()
                .orElse("");
    }

    private static String summaryWord(OsvRecord record) {
        return SUMMARY_WORDS.stream()
                .filter(word -> record.summary().startsWith(word + ":"))
                .findFirst()
                .orElse("");
    }
}
