package dev.lazaret.inspect.secrets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds the places where keywords may stand, whatever their ASCII case. Of each keyword the rarest
 * four bytes go into a bit set by their hash; the search asks it once per byte of a file, without
 * one look-up waiting for the last, and compares the keyword only where the bit is set. A keyword
 * of three bytes stands with each byte that its patterns let follow.
 *
 * <p>That is about three times as fast as an automaton, whose next step waits for the table entry
 * of the last, and files hardly ever have keywords.
 */
final class Keywords {

    /** Bytes that are looked at together. */
    static final int GRAM = 4;

    /** Set in all lower-case letters; signs that get it too are told apart by the comparison. */
    private static final int LOWER = 0x20;

    private static final int ALL_LOWER = 0x20202020;
    private static final int HASH = 0x9E3779B1;

    /** Sixteen KiB of bits stay in the fastest cache; the upper bits of a hash point there. */
    private static final int FILTER_BITS = 17;

    private static final int FILTER_BIT = Integer.SIZE - FILTER_BITS;
    private static final int FILTER_WORD = FILTER_BIT + 6;

    /** Letters, the more often English has them the later; other signs, but repeated, are rare. */
    private static final String COMMON = "zqxjkvbywgpfmucdlhrsnioate";

    /**
     * Where a gram stands in a keyword.
     *
     * @param word the keyword's index
     * @param offset of the gram
     */
    record Place(int word, int offset) {}

    private static final Place[] NONE = {};

    private final List<String> words;
    private final byte[][] bytes;
    private final long[] filter = new long[1 << (FILTER_BITS - 6)];
    private final int[] grams;
    private final Place[][] places;
    private final int mask;
    private final int slotShift;

    /**
     * An index of keywords.
     *
     * @param keywords lower case, three bytes or more
     * @param followers the bytes that may follow a keyword of three bytes
     */
    Keywords(Iterable<String> keywords, Function<String, ByteSet> followers) {
        TreeSet<String> sorted = new TreeSet<>();
        keywords.forEach(sorted::add);
        words = List.copyOf(sorted);
        bytes = new byte[words.size()][];
        Map<Integer, List<Place>> byGram = new TreeMap<>();
        for (int word = 0; word < bytes.length; word++) {
            bytes[word] = words.get(word).getBytes(StandardCharsets.US_ASCII);
            place(word, followers, byGram);
        }
        int size = Integer.highestOneBit(byGram.size()) << 2;
        mask = size - 1;
        slotShift = Integer.numberOfLeadingZeros(mask);
        grams = new int[size];
        places = new Place[size][];
        byGram.forEach(this::put);
    }

    private void place(
            int word, Function<String, ByteSet> followers, Map<Integer, List<Place>> byGram) {
        byte[] text = bytes[word];
        if (text.length < GRAM - 1) {
            throw new IllegalArgumentException("too short a keyword: " + words.get(word));
        }
        if (text.length >= GRAM) {
            int offset = rarest(text);
            add(gram(text, offset), new Place(word, offset), byGram);
            return;
        }
        ByteSet following = followers.apply(words.get(word));
        byte[] longer = Arrays.copyOf(text, GRAM);
        for (int value = 0; value < 256; value++) {
            longer[GRAM - 1] = (byte) value;
            if (following.has(value)) {
                add(gram(longer, 0), new Place(word, 0), byGram);
            }
        }
    }

    private static void add(int gram, Place place, Map<Integer, List<Place>> byGram) {
        List<Place> places = byGram.computeIfAbsent(gram, g -> new ArrayList<>());
        if (!places.contains(place)) {
            places.add(place);
        }
    }

    private void put(int gram, List<Place> found) {
        int hash = gram * HASH;
        filter[hash >>> FILTER_WORD] |= 1L << (hash >>> FILTER_BIT);
        int slot = hash >>> slotShift;
        while (grams[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        grams[slot] = gram;
        places[slot] = found.toArray(Place[]::new);
    }

    private static int rarest(byte[] text) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int offset = 0; offset + GRAM <= text.length; offset++) {
            int common = 0;
            for (int i = offset; i < offset + GRAM; i++) {
                common += 1 + COMMON.indexOf(text[i]);
                common += i > offset && text[i] == text[i - 1] ? COMMON.length() : 0;
            }
            if (common < least) {
                least = common;
                best = offset;
            }
        }
        return best;
    }

    /** Four bytes as one number, the first lowest, letters in lower case. */
    private static int gram(byte[] bytes, int at) {
        int gram = 0;
        for (int i = at + GRAM - 1; i >= at; i--) {
            gram = (gram << 8) | (bytes[i] & 0xFF);
        }
        return gram | ALL_LOWER;
    }

    /** The keywords, sorted; places name them by index. */
    List<String> words() {
        return words;
    }

    /**
     * The next place from here on where the gram of a keyword stands.
     *
     * @param bytes three more than {@code to} at least
     * @return {@code to} when there is none before it
     */
    int next(byte[] bytes, int from, int to) {
        long[] filter = this.filter;
        int gram = gram(bytes, from) << 8;
        for (int i = from; i < to; i++) {
            gram = (gram >>> 8) | ((bytes[i + GRAM - 1] | LOWER) << 24);
            int hash = gram * HASH;
            if (((filter[hash >>> FILTER_WORD] >>> (hash >>> FILTER_BIT)) & 1) != 0
                    && slot(gram) >= 0) {
                return i;
            }
        }
        return to;
    }

    /** The keywords that have the gram at this place; the rest of them is yet to be compared. */
    Place[] at(byte[] bytes, int at) {
        int slot = slot(gram(bytes, at));
        return slot < 0 ? NONE : places[slot];
    }

    /** Where a gram lies in the table, negative when no keyword has it. */
    private int slot(int gram) {
        int slot = (gram * HASH) >>> slotShift;
        while (grams[slot] != 0) {
            if (grams[slot] == gram) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /** Whether this keyword stands here. */
    boolean stands(int word, byte[] text, int start, int limit) {
        byte[] wanted = bytes[word];
        if (start < 0 || start + wanted.length > limit) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (lower(text[start + i]) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b | LOWER : b;
    }
}
