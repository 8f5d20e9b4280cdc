package dev.lazaret.advisories.feeds;

import dev.lazaret.advisories.FeedException;
import dev.lazaret.base.FileFailure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A mirror on disk: {@code osv/}, {@code kev/} and {@code epss/}, or the bare OSV bucket. */
public final class DirectoryFeeds implements Feeds {

    private final Path root;
    private final Path osv;
    private final FeedLimits limits;

    public DirectoryFeeds(Path root, FeedLimits limits) {
        this.root = root;
        this.osv = Files.isDirectory(root.resolve("osv")) ? root.resolve("osv") : root;
        this.limits = limits;
    }

    @Override
    public String origin() {
        return root.toString();
    }

    @Override
    public List<String> ecosystems() throws FeedException {
        List<String> names;
        try (Stream<Path> entries = Files.list(osv)) {
            names =
                    entries.filter(entry -> Files.isRegularFile(entry.resolve(FeedNames.ARCHIVE)))
                            .map(entry -> entry.getFileName().toString())
                            .limit(limits.ecosystemsMax() + 1L)
                            .toList();
        } catch (IOException e) {
            throw new FeedException(
                    "cannot list the mirror "
                            + osv
                            + ": "
                            + FileFailure.reason(e)
                            + "; check the path and its rights",
                    e);
        }
        if (names.isEmpty()) {
            throw new FeedException(
                    "%s has no <Ecosystem>/all.zip; expected the layout of the OSV bucket there"
                            .formatted(osv));
        }
        return FeedNames.archives(names, origin(), limits);
    }

    @Override
    public Path archive(String ecosystem) throws FeedException {
        Path archive = osv.resolve(ecosystem).resolve(FeedNames.ARCHIVE);
        return checked(archive, limits.archiveBytesMax())
                .orElseThrow(() ->
                        new FeedException(
                                "the mirror has no %s; complete it or leave %s out"
                                        .formatted(archive, ecosystem)));
    }

    @Override
    public Optional<Path> kev() throws FeedException {
        return checked(root.resolve(FeedNames.KEV), limits.documentBytesMax());
    }

    @Override
    public Optional<Path> epss() throws FeedException {
        return checked(root.resolve(FeedNames.EPSS), limits.documentBytesMax());
    }

    private static Optional<Path> checked(Path file, long bytesMax) throws FeedException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            long size = Files.size(file);
            if (!Files.isRegularFile(file) || size > bytesMax) {
                throw new FeedException(
                        "%s has %d bytes, more than the %d allowed, or is no file"
                                .formatted(file, size, bytesMax));
            }
            return Optional.of(file);
        } catch (IOException e) {
            throw new FeedException("cannot read " + file + ": " + FileFailure.reason(e), e);
        }
    }
}
