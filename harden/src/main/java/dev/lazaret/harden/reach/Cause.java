package dev.lazaret.harden.reach;

/**
 * Why something is asked for.
 *
 * @param from path of the file that asks, empty for the image's configuration
 * @param how words that end in front of {@code from}: {@code library libz.so.1 of}
 * @param certain the program does not run without it, as against perhaps
 */
record Cause(String from, String how, boolean certain) {

    static Cause certain(String from, String how) {
        return new Cause(from, how, true);
    }

    static Cause possible(String from, String how) {
        return new Cause(from, how, false);
    }

    /** The same reason with other words. */
    Cause how(String words) {
        return new Cause(from, words, certain);
    }

    /** The same reason, but no more than possible. */
    Cause possible() {
        return new Cause(from, how, false);
    }

    @Override
    public String toString() {
        return from.isEmpty() ? how : how + " " + from;
    }
}
