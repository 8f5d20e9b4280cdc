package dev.lazaret.harden;

/** A number and what it counts. */
public final class Counted {

    private Counted() {}

    /** {@code 1 file}, {@code 2 files}. */
    public static String of(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** The same where a final s makes many. */
    public static String of(int count, String one) {
        return of(count, one, one + "s");
    }
}
