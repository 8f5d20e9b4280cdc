package dev.lazaret.advisories.database;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.advisories.FeedException;
import dev.lazaret.advisories.feeds.Feeds;
import dev.lazaret.base.Digest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Feeds that have been fetched: local files, and their digests to tell whether anything is new. */
final class FetchedFeeds implements Feeds {

    private final String origin;
    private final Map<String, Path> archives;
    private final Optional<Path> kev;
    private final Optional<Path> epss;
    private final List<String> problems;

    private FetchedFeeds(
            String origin,
            Map<String, Path> archives,
            Optional<Path> kev,
            Optional<Path> epss,
            List<String> problems) {
        this.origin = origin;
        this.archives = archives;
        this.kev = kev;
        this.epss = epss;
        this.problems = problems;
    }

    /**
     * Fetches everything.
     *
     * @param wanted ecosystems to take, all when empty
     * @throws FeedException if a wanted ecosystem is not there, or one cannot be had
     */
    static FetchedFeeds fetch(Feeds feeds, Set<String> wanted)
            throws FeedException, InterruptedException {
        List<String> all = feeds.ecosystems();
        for (String name : wanted) {
            if (!all.contains(name)) {
                throw new FeedException(
                        "%s has no ecosystem '%s'; it has %s"
                                .formatted(feeds.origin(), name, String.join(", ", all)));
            }
        }
        Map<String, Path> archives = new TreeMap<>();
        for (String name : all) {
            if (wanted.isEmpty() || wanted.contains(name)) {
                archives.put(name, feeds.archive(name));
            }
        }
        Optional<Path> kev = feeds.kev();
        Optional<Path> epss = feeds.epss();
        return new FetchedFeeds(feeds.origin(), archives, kev, epss, feeds.problems());
    }

    /** The digest of each file, by the name the database keeps it under. */
    Map<String, Digest> digests() throws DatabaseException {
        Map<String, Digest> digests = new TreeMap<>();
        for (Map.Entry<String, Path> archive : archives.entrySet()) {
            digests.put("osv/" + archive.getKey(), DatabaseFiles.digestOf(archive.getValue()));
        }
        if (kev.isPresent()) {
            digests.put("kev", DatabaseFiles.digestOf(kev.get()));
        }
        if (epss.isPresent()) {
            digests.put("epss", DatabaseFiles.digestOf(epss.get()));
        }
        return digests;
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public List<String> ecosystems() {
        return List.copyOf(archives.keySet());
    }

    @Override
    public Path archive(String ecosystem) {
        Path archive = archives.get(ecosystem);
        if (archive == null) {
            throw new IllegalArgumentException("not fetched: " + ecosystem);
        }
        return archive;
    }

    @Override
    public Optional<Path> kev() {
        return kev;
    }

    @Override
    public Optional<Path> epss() {
        return epss;
    }

    @Override
    public List<String> problems() {
        return problems;
    }
}
