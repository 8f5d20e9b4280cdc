package dev.lazaret.advisories.osv;

import dev.lazaret.advisories.Advisory;
import dev.lazaret.advisories.Advisory.Range;
import dev.lazaret.advisories.PackageNames;
import dev.lazaret.advisories.osv.OsvRecord.Affected;
import dev.lazaret.advisories.osv.OsvRecord.Rating;
import dev.lazaret.advisories.osv.OsvRecord.Reference;
import dev.lazaret.base.Text;
import dev.lazaret.base.VulnerabilityFinding.Cvss;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns one OSV record into what it says of each package: one advisory per ecosystem string and
 * package, whose ranges are those of all the record's entries on it. Safe for use by many threads.
 */
public final class OsvParser {

    private static final int SUMMARY_CHARS_MAX = 300;
    private static final int URL_CHARS_MAX = 1_000;
    private static final int REFERENCES_MAX = 5;
    private static final List<String> REFERENCE_ORDER =
            List.of("ADVISORY", "FIX", "REPORT", "ARTICLE", "WEB");

    private final VectorScorer scorer;

    public OsvParser(VectorScorer scorer) {
        this.scorer = scorer;
    }

    /**
     * The advisories in one record, in the record's order. Records that name no package give none.
     *
     * @throws OsvFormatException if the bytes are no usable record
     */
    public List<Advisory> parse(byte[] bytes) throws OsvFormatException {
        OsvRecord record = OsvReader.read(bytes);
        Map<List<String>, List<Affected>> byPackage = new LinkedHashMap<>();
        for (Affected entry : record.affected()) {
            String name = PackageNames.normalize(entry.ecosystem(), entry.name());
            byPackage
                    .computeIfAbsent(List.of(entry.ecosystem(), name), key -> new ArrayList<>())
                    .add(entry);
        }
        return byPackage.values().stream().map(entries -> advisory(record, entries)).toList();
    }

    private Advisory advisory(OsvRecord record, List<Affected> entries) {
        Affected first = entries.getFirst();
        Set<Range> ranges = new LinkedHashSet<>();
        Set<String> versions = new LinkedHashSet<>();
        Set<Rating> ratings = new LinkedHashSet<>();
        for (Affected entry : entries) {
            ranges.addAll(entry.ranges());
            versions.addAll(entry.versions());
            ratings.addAll(entry.ratings());
        }
        // the schema: a package's own severity takes the place of the record's
        List<Rating> rated = ratings.isEmpty() ? record.ratings() : List.copyOf(ratings);
        return new Advisory(
                record.id(),
                record.id().substring(0, Math.max(record.id().indexOf('-'), 0)),
                record.aliases(),
                Distributors.upstream(record, first.ecosystem()),
                first.ecosystem(),
                first.name(),
                List.copyOf(ranges),
                List.copyOf(versions),
                cvss(rated),
                Distributors.urgency(record, entries, rated),
                summary(record),
                record.published(),
                record.modified(),
                record.withdrawn(),
                references(record.references()));
    }

    private List<Cvss> cvss(List<Rating> ratings) {
        return ratings.stream()
                .filter(rating -> rating.type().startsWith("CVSS_"))
                .map(rating -> scorer.score(rating.score()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Cvss::version).reversed())
                .toList();
    }

    /** One line: distributions often write details only. */
    private static String summary(OsvRecord record) {
        String text = record.summary().isBlank() ? record.details() : record.summary();
        String stripped = text.strip();
        int end = stripped.indexOf('\n');
        return Text.quote(
                end < 0 ? stripped : stripped.substring(0, end).stripTrailing(), SUMMARY_CHARS_MAX);
    }

    private static List<String> references(List<Reference> references) {
        return references.stream()
                .filter(reference -> isLink(reference.url()))
                .sorted(Comparator.comparingInt(OsvParser::rank))
                .map(Reference::url)
                .distinct()
                .limit(REFERENCES_MAX)
                .toList();
    }

    private static int rank(Reference reference) {
        int rank = REFERENCE_ORDER.indexOf(reference.type());
        return rank < 0 ? REFERENCE_ORDER.size() : rank;
    }

    private static boolean isLink(String url) {
        return url.length() <= URL_CHARS_MAX
                && (url.startsWith("https://") || url.startsWith("http://"))
                && url.chars().allMatch(c -> c > ' ' && c != 0x7F);
    }
}
