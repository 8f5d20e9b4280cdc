package dev.lazaret.inspect.search;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells in less than a nanosecond a byte where one of a few thousand grams of four bytes may stand,
 * letters in either case. The two runs of three bytes in a gram go into a set of bits by their
 * hash. One of two neighbouring runs starts at an even step, so only every second byte is asked
 * for, four times for one load of eight bytes, without one look-up waiting for the last; where the
 * set says yes, the whole gram is asked for in a second set.
 */
final class GramFilter {

    /** Bytes in a gram. */
    static final int GRAM = 4;

    /** Set in all lower-case letters; signs that get it too are told apart by the caller. */
    private static final int LOWER = 0x20202020;

    private static final long EIGHT_LOWER = 0x2020202020202020L;

    private static final int HASH = 0x9E3779B1;

    /** Multiplied with four bytes it leaves no trace of the fourth. */
    private static final int RUN_HASH = HASH << Byte.SIZE;

    /** 64 KiB of bits for runs, few of which are set by chance; the upper bits point there. */
    private static final int RUN_BIT = Integer.SIZE - 19;

    /** 16 KiB of bits for grams. */
    private static final int GRAM_BIT = Integer.SIZE - 17;

    /** Bits of one word of a set, as a power of two. */
    private static final int WORD = 5;

    /** Bytes the search goes on by, and may look at from where it stands. */
    private static final int STRIDE = 8;

    private static final int REACH = STRIDE + 2;

    private static final VarHandle FOUR =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int[] runs = new int[1 << (Integer.SIZE - RUN_BIT - WORD)];
    private final int[] grams = new int[1 << (Integer.SIZE - GRAM_BIT - WORD)];

    /** Four bytes as one number, the first lowest, letters in lower case. */
    static int gram(byte[] bytes, int at) {
        return (int) FOUR.get(bytes, at) | LOWER;
    }

    /** A number that depends on all bits of a gram, mostly in its upper bits. */
    static int hash(int gram) {
        return gram * HASH;
    }

    /** One more gram to look for. */
    void add(int gram) {
        set(runs, gram * RUN_HASH, RUN_BIT);
        set(runs, (gram >>> Byte.SIZE) * RUN_HASH, RUN_BIT);
        set(grams, hash(gram), GRAM_BIT);
    }

    private static void set(int[] bits, int hash, int bit) {
        bits[hash >>> (bit + WORD)] |= 1 << (hash >>> bit);
    }

    /**
     * The next place from here on where a gram may stand, and hardly ever does not.
     *
     * @param bytes {@link #GRAM} more than {@code to} at least
     * @return {@code to} when there is none before it
     */
    int next(byte[] bytes, int from, int to) {
        int at = from;
        for (int end = Math.min(to, bytes.length - REACH); at < end; at += STRIDE) {
            long low = (long) EIGHT.get(bytes, at) | EIGHT_LOWER;
            long high = (long) EIGHT.get(bytes, at + 2) | EIGHT_LOWER;
            int any =
                    run((int) low)
                            | run((int) (low >>> 16))
                            | run((int) (low >>> 32))
                            | run((int) (high >>> 32));
            if ((any & 1) != 0) {
                int last = Math.min(to, at + STRIDE - 1);
                int found = first(bytes, Math.max(from, at - 1), last);
                if (found < last) {
                    return found;
                }
            }
        }
        return first(bytes, Math.max(from, at - 1), to);
    }

    /** The lowest bit says whether a gram may have these three bytes. */
    private int run(int bytes) {
        int hash = bytes * RUN_HASH;
        return runs[hash >>> (RUN_BIT + WORD)] >>> (hash >>> RUN_BIT);
    }

    private int first(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            int hash = hash(gram(bytes, i));
            if (((grams[hash >>> (GRAM_BIT + WORD)] >>> (hash >>> GRAM_BIT)) & 1) != 0) {
                return i;
            }
        }
        return to;
    }
}
