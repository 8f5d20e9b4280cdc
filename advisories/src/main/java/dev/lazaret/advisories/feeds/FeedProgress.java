package dev.lazaret.advisories.feeds;

/** Told how far fetching and compiling are; called from the thread that does the work. */
public interface FeedProgress {

    /** Tells nobody. */
    FeedProgress NONE = new FeedProgress() {};

    /**
     * Bytes of a feed have arrived.
     *
     * @param bytesTotal -1 when the server does not say
     */
    default void transferred(String feed, long bytes, long bytesTotal) {}

    /** The server says that the feed has not changed. */
    default void unchanged(String feed) {}

    /** A request failed and will be made again. */
    default void retrying(String feed, int attempt, String reason) {}

    /** Records of a feed were compiled. */
    default void compiled(String feed, long records) {}
}
