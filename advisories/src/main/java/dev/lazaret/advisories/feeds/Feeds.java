package dev.lazaret.advisories.feeds;

import dev.lazaret.advisories.FeedException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Feeds as local files. Each call may fetch; a file stays as it is until the next fetch. */
public interface Feeds extends AutoCloseable {

    /** Where they come from, for people: a directory or an address. */
    String origin();

    /** Ecosystems that have an archive, sorted. */
    List<String> ecosystems() throws FeedException, InterruptedException;

    /** The zip of all OSV records of one of {@link #ecosystems()}. */
    Path archive(String ecosystem) throws FeedException, InterruptedException;

    /** CISA's catalogue as JSON; empty when this source has none. */
    Optional<Path> kev() throws FeedException, InterruptedException;

    /** FIRST's scores as gzipped CSV; empty when this source has none. */
    Optional<Path> epss() throws FeedException, InterruptedException;

    /** What went wrong without ending the work, for people: a feed that was left out. */
    default List<String> problems() {
        return List.of();
    }

    /** Gives up connections; the files stay. */
    @Override
    default void close() {}
}
