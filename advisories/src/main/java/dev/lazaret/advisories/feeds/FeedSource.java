package dev.lazaret.advisories.feeds;

import dev.lazaret.advisories.FeedException;
import dev.lazaret.base.Text;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;

/** Where feeds are read from. */
public sealed interface FeedSource {

    /** The publishers themselves: osv.dev's bucket, CISA and FIRST, as {@link PublicFeeds} says. */
    record Publishers() implements FeedSource {
        @Override
        public String toString() {
            return "the public feeds";
        }
    }

    /** A mirror on an HTTP server, or a copy of the bare OSV bucket there. */
    record Mirror(URI base) implements FeedSource {
        @Override
        public String toString() {
            return base.toString();
        }
    }

    /** A mirror on disk. */
    record Directory(Path path) implements FeedSource {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * Reads what people type after {@code --from}: an http(s) address or a directory.
     *
     * @throws FeedException if the address is none
     */
    static FeedSource parse(String text) throws FeedException {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            return new Directory(Path.of(text));
        }
        try {
            URI base = new URI(text.endsWith("/") ? text : text + "/");
            if (base.getHost() == null || base.getRawQuery() != null) {
                throw new URISyntaxException(text, "needs a host and no query");
            }
            return new Mirror(base);
        } catch (URISyntaxException e) {
            throw new FeedException(
                    "'%s' is no address of a mirror: %s"
                            .formatted(Text.quote(text, 200), e.getReason()),
                    e);
        }
    }

    /**
     * The feeds of this source. Nothing is fetched yet.
     *
     * @param cache directory where fetched files and what servers said about them are kept
     * @param access how servers are spoken to
     */
    default Feeds open(Path cache, FeedLimits limits, FeedProgress progress, FeedAccess access) {
        return switch (this) {
            case Directory directory -> new DirectoryFeeds(directory.path(), limits);
            case Mirror mirror ->
                    HttpFeeds.mirror(
                            mirror.base(), new Fetcher(cache, limits, progress, access), limits);
            case Publishers publishers ->
                    HttpFeeds.publishers(new Fetcher(cache, limits, progress, access), limits);
        };
    }
}
