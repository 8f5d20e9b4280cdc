package dev.lazaret.advisories.osv;

import dev.lazaret.advisories.Advisory.Range;

import java.util.List;

/**
 * What is kept of one OSV record. Texts that the record does not have are empty.
 *
 * @param upstream the record's own {@code upstream} list
 * @param related the record's own {@code related} list
 * @param urgency severity as a word, from {@code database_specific}
 */
record OsvRecord(
        String id,
        String modified,
        String published,
        String withdrawn,
        List<String> aliases,
        List<String> upstream,
        List<String> related,
        String summary,
        String details,
        List<Rating> ratings,
        String urgency,
        List<Affected> affected,
        List<Reference> references) {

    /** One entry of {@code severity}: a vector, or for type Ubuntu a word. */
    record Rating(String type, String score) {}

    /** One entry of {@code references}. */
    record Reference(String type, String url) {}

    /** One entry of {@code affected} that names a package. */
    record Affected(
            String ecosystem,
            String name,
            List<Range> ranges,
            List<String> versions,
            List<Rating> ratings,
            String urgency) {

        Affected {
            ranges = List.copyOf(ranges);
            versions = List.copyOf(versions);
            ratings = List.copyOf(ratings);
        }
    }

    OsvRecord {
        aliases = List.copyOf(aliases);
        upstream = List.copyOf(upstream);
        related = List.copyOf(related);
        ratings = List.copyOf(ratings);
        affected = List.copyOf(affected);
        references = List.copyOf(references);
    }
}
