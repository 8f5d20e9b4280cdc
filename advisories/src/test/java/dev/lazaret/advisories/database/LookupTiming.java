package dev.lazaret.advisories.database;

import dev.lazaret.advisories.cvss.CvssVectors;
import dev.lazaret.advisories.feeds.DirectoryFeeds;
import dev.lazaret.advisories.feeds.FeedLimits;
import dev.lazaret.advisories.feeds.FeedProgress;

import java.nio.file.Path;
import java.util.Set;

/**
 * Measures on a {@link SyntheticMirror}: {@code LookupTiming build MIRROR FILE}, then, in a fresh
 * process each time, {@code LookupTiming look FILE PACKAGES HITS}.
 */
public final class LookupTiming {

    private LookupTiming() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("build")) {
            build(Path.of(arguments[1]), Path.of(arguments[2]));
        } else {
            look(
                    Path.of(arguments[1]),
                    Integer.parseInt(arguments[2]),
                    Integer.parseInt(arguments[3]));
        }
    }

    private static void build(Path mirror, Path file) throws Exception {
        long start = System.nanoTime();
        new DatabaseBuilder(FeedLimits.DEFAULT, CvssVectors::parse, FeedProgress.NONE)
                .build(new DirectoryFeeds(mirror, FeedLimits.DEFAULT), Set.of(), file);
        System.out.println(
                "built " + file.toFile().length() + " bytes in " + millis(start) + " ms");
    }

    private static void look(Path file, int packages, int hits) throws Exception {
        long start = System.nanoTime();
        try (AdvisoryDatabase database = AdvisoryDatabase.open(file)) {
            long opened = millis(start);
            long found = 0;
            long advisories = 0;
            for (int i = 0; i < packages; i++) {
                boolean hit = (long) i * hits / packages != (long) (i + 1) * hits / packages;
                String name = SyntheticMirror.packageName("Debian", i) + (hit ? "" : "-not-there");
                int size = database.lookup("Debian:12", name).size();
                found += size > 0 ? 1 : 0;
                advisories += size;
            }
            System.out.println(
                    "opened in %d ms; %d packages, %d hits, %d advisories: %d ms"
                            .formatted(opened, packages, found, advisories, millis(start)));
        }
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
