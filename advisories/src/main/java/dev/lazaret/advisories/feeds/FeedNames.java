package dev.lazaret.advisories.feeds;

import dev.lazaret.advisories.FeedException;
import dev.lazaret.base.Text;

import java.util.Collection;
import java.util.List;

/** The names inside a source, and the check that an ecosystem's name is no way out of it. */
final class FeedNames {

    static final String ECOSYSTEMS = "ecosystems.txt";
    static final String ARCHIVE = "all.zip";
    static final String KEV = "kev/known_exploited_vulnerabilities.json";
    static final String EPSS = "epss/epss_scores-current.csv.gz";
    private static final int NAME_CHARS_MAX = 100;

    private FeedNames() {}

    /**
     * The archives to read out of the names a source lists. A name with a release ({@code
     * Debian:12}) is left out where its family is listed: the family's archive has its records.
     */
    static List<String> archives(Collection<String> listed, String origin, FeedLimits limits)
            throws FeedException {
        List<String> names =
                listed.stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .filter(name -> !name.contains(":"))
                        .distinct()
                        .sorted()
                        .toList();
        if (names.size() > limits.ecosystemsMax()) {
            throw new FeedException(
                    "%s lists %d ecosystems, more than the %d allowed; is it an OSV mirror?"
                            .formatted(origin, names.size(), limits.ecosystemsMax()));
        }
        for (String name : names) {
            checkEcosystem(name, origin);
        }
        return names;
    }

    private static void checkEcosystem(String name, String origin) throws FeedException {
        boolean plain =
                name.length() <= NAME_CHARS_MAX
                        && name.chars().allMatch(FeedNames::isPlain)
                        && !name.startsWith(".");
        if (!plain) {
            throw new FeedException(
                    "%s lists an ecosystem named '%s', which is no name; is it an OSV mirror?"
                            .formatted(origin, Text.quote(name, 60)));
        }
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || " .-_+[]()".indexOf(c) >= 0;
    }
}
