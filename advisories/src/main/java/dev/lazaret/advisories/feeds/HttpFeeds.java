package dev.lazaret.advisories.feeds;

import dev.lazaret.advisories.FeedException;
import dev.lazaret.base.FileFailure;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Feeds on HTTP servers: a mirror, or the publishers' own. */
final class HttpFeeds implements Feeds {

    private static final long LIST_BYTES_MAX = 1 << 20;

    private final String origin;
    private final List<URI> osvCandidates;
    private final URI kev;
    private final URI epss;
    private final boolean companionsOptional;
    private final Fetcher fetcher;
    private final FeedLimits limits;
    private final List<String> problems = new ArrayList<>();
    private Optional<URI> osv = Optional.empty();

    private HttpFeeds(
            String origin,
            List<URI> osvCandidates,
            URI kev,
            URI epss,
            boolean companionsOptional,
            Fetcher fetcher,
            FeedLimits limits) {
        this.origin = origin;
        this.osvCandidates = osvCandidates;
        this.kev = kev;
        this.epss = epss;
        this.companionsOptional = companionsOptional;
        this.fetcher = fetcher;
        this.limits = limits;
    }

    /** One server that has all; a mirror without KEV or EPSS is fine, one that fails is not. */
    static Feeds mirror(URI base, Fetcher fetcher, FeedLimits limits) {
        return new HttpFeeds(
                base.toString(),
                List.of(base.resolve("osv/"), base),
                base.resolve(FeedNames.KEV),
                base.resolve(FeedNames.EPSS),
                false,
                fetcher,
                limits);
    }

    /** Three publishers: advisories must come, KEV and EPSS are left out when theirs fails. */
    static Feeds publishers(Fetcher fetcher, FeedLimits limits) {
        return new HttpFeeds(
                PublicFeeds.OSV.toString(),
                List.of(PublicFeeds.OSV),
                PublicFeeds.KEV,
                PublicFeeds.EPSS,
                true,
                fetcher,
                limits);
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public List<String> ecosystems() throws FeedException, InterruptedException {
        for (URI candidate : osvCandidates) {
            Optional<Path> list =
                    fetcher.fetch(
                            "ecosystems", candidate.resolve(FeedNames.ECOSYSTEMS), LIST_BYTES_MAX);
            if (list.isPresent()) {
                osv = Optional.of(candidate);
                return FeedNames.archives(lines(list.get()), origin, limits);
            }
        }
        throw new FeedException(
                "%s has neither osv/ecosystems.txt nor ecosystems.txt; is it an OSV mirror?"
                        .formatted(origin));
    }

    @Override
    public Path archive(String ecosystem) throws FeedException, InterruptedException {
        URI base = osv.orElseThrow(() -> new IllegalStateException("ask for ecosystems first"));
        URI address = base.resolve(segment(ecosystem) + "/" + FeedNames.ARCHIVE);
        return fetcher.fetch("osv/" + ecosystem, address, limits.archiveBytesMax())
                .orElseThrow(() ->
                        new FeedException(
                                "%s is listed but is not there; complete the mirror or leave %s out"
                                        .formatted(address, ecosystem)));
    }

    @Override
    public Optional<Path> kev() throws FeedException, InterruptedException {
        return companion("kev", kev);
    }

    @Override
    public Optional<Path> epss() throws FeedException, InterruptedException {
        return companion("epss", epss);
    }

    @Override
    public List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void close() {
        fetcher.close();
    }

    private Optional<Path> companion(String name, URI address)
            throws FeedException, InterruptedException {
        try {
            Optional<Path> file = fetcher.fetch(name, address, limits.documentBytesMax());
            if (file.isEmpty()) {
                problems.add("%s has no %s".formatted(address, name));
            }
            return file;
        } catch (FeedException e) {
            if (!companionsOptional) {
                throw e;
            }
            Optional<Path> old = fetcher.cached(address);
            problems.add(
                    "%s; %s"
                            .formatted(
                                    e.getMessage(),
                                    old.isPresent() ? "the last copy is used" : "left out"));
            return old;
        }
    }

    private static List<String> lines(Path file) throws FeedException {
        try {
            return Files.readString(file).lines().toList();
        } catch (IOException e) {
            throw new FeedException(
                    "cannot read the list of ecosystems " + file + ": " + FileFailure.reason(e), e);
        }
    }

    private static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
