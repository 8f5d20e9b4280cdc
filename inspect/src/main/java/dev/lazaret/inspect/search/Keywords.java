package dev.lazaret.inspect.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Finds the places where keywords may stand, whatever their ASCII case. Of each keyword the gram
 * that files have least often is looked for; where it stands, the keyword is compared. A keyword of
 * three bytes stands with each byte that its patterns let follow.
 */
public final class Keywords {

    /** Bytes that are looked at together. */
    public static final int GRAM = GramFilter.GRAM;

    private static final int SHORTEST = GRAM - 1;

    /**
     * Where a gram stands in a keyword.
     *
     * @param word the keyword's index
     * @param offset of the gram
     */
    public record Place(int word, int offset) {}

    private static final Place[] NONE = {};

    private final List<String> words;
    private final byte[][] bytes;
    private final GramFilter filter = new GramFilter();
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
    public Keywords(Iterable<String> keywords, Function<String, IntPredicate> followers) {
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
            int word, Function<String, IntPredicate> followers, Map<Integer, List<Place>> byGram) {
        byte[] text = bytes[word];
        if (text.length < SHORTEST) {
            throw new IllegalArgumentException("too short a keyword: " + words.get(word));
        }
        if (text.length > SHORTEST) {
            int offset = RareGram.offset(text);
            add(GramFilter.gram(text, offset), new Place(word, offset), byGram);
            return;
        }
        IntPredicate following = followers.apply(words.get(word));
        byte[] longer = Arrays.copyOf(text, GRAM);
        for (int value = 0; value < 256; value++) {
            longer[SHORTEST] = (byte) value;
            if (following.test(value)) {
                add(GramFilter.gram(longer, 0), new Place(word, 0), byGram);
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
        filter.add(gram);
        int slot = GramFilter.hash(gram) >>> slotShift;
        while (grams[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        grams[slot] = gram;
        places[slot] = found.toArray(Place[]::new);
    }

    /** The keywords, sorted; places name them by index. */
    public List<String> words() {
        return words;
    }

    /**
     * The next place from here on where the gram of a keyword stands.
     *
     * @param bytes {@link #GRAM} more than {@code to} at least
     * @return {@code to} when there is none before it
     */
    public int next(byte[] bytes, int from, int to) {
        int at = filter.next(bytes, from, to);
        while (at < to && slot(GramFilter.gram(bytes, at)) < 0) {
            at = filter.next(bytes, at + 1, to);
        }
        return at;
    }

    /** The keywords that have the gram at this place; the rest of them is yet to be compared. */
    public Place[] at(byte[] bytes, int at) {
        int slot = slot(GramFilter.gram(bytes, at));
        return slot < 0 ? NONE : places[slot];
    }

    /** Where a gram lies in the table, negative when no keyword has it. */
    private int slot(int gram) {
        int slot = GramFilter.hash(gram) >>> slotShift;
        while (grams[slot] != 0) {
            if (grams[slot] == gram) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /** Whether this keyword stands here. */
    public boolean stands(int word, byte[] text, int start, int limit) {
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
        return b >= 'A' && b <= 'Z' ? b | 0x20 : b;
    }
}
