package dev.lazaret.layers.codec;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Fact;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.layers.CorruptFactsException;
import dev.lazaret.layers.PackedPaths;
import dev.lazaret.layers.VarInts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads what {@link FactWriter} wrote, inside {@link SealedFacts}; counts are checked before
 * anything is made for them.
 */
public final class FactReader {

    private final VarInts in;
    private final List<String> texts = new ArrayList<>();

    FactReader(VarInts in) {
        this.in = in;
    }

    /** A text, null when there is none. */
    public @Nullable String textOrNull() {
        long index = in.readLong();
        if (index == FactWriter.NO_TEXT) {
            return null;
        }
        if (index == FactWriter.NEW_TEXT) {
            String text = in.readText();
            texts.add(text);
            return text;
        }
        if (index < 0 || index - FactWriter.FIRST_INDEX >= texts.size()) {
            throw new CorruptFactsException("a text has the unknown number " + index);
        }
        return texts.get((int) index - FactWriter.FIRST_INDEX);
    }

    /** A text that is there. */
    public String text() {
        String text = textOrNull();
        if (text == null) {
            throw new CorruptFactsException("a text is missing");
        }
        return text;
    }

    /** A number with its sign. */
    public long number() {
        return in.readSigned();
    }

    double fraction() {
        return Double.longBitsToDouble(number());
    }

    /** Yes or no. */
    public boolean flag() {
        return in.readByte() != 0;
    }

    /** The number of a fact's kind. */
    int kind() {
        return in.readByte();
    }

    /** A count of things of at least one byte each. */
    public int count() {
        return in.readCount();
    }

    /** The index of one of so many things. */
    public int index(int things) {
        long index = in.readLong();
        if (index < 0 || index >= things) {
            throw new CorruptFactsException("there is no thing number " + index);
        }
        return (int) index;
    }

    /** A list of texts. */
    public List<String> texts() {
        int count = count();
        List<String> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(text());
        }
        return values;
    }

    /** Texts by name. */
    public SortedMap<String, String> textMap() {
        SortedMap<String, String> values = new TreeMap<>();
        int count = count();
        for (int i = 0; i < count; i++) {
            values.put(text(), text());
        }
        return values;
    }

    /** A constant by its name. */
    public <E extends Enum<E>> E name(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    /** A digest, null when there is none. */
    public @Nullable Digest digest() {
        String text = textOrNull();
        return text == null ? null : Digest.parse(text);
    }

    /** A place. */
    public Location location() {
        return new Location(digest(), textOrNull(), lineOrColumn());
    }

    /**
     * A fact of this kind.
     *
     * @throws IllegalStateException if the next one is of another kind
     */
    public <F extends Fact> F fact(Class<F> kind) {
        Fact fact = FactCodec.read(this);
        if (!kind.isInstance(fact)) {
            throw new CorruptFactsException("a fact is no " + kind.getSimpleName());
        }
        return kind.cast(fact);
    }

    /** What could not be looked at. */
    public List<Gap> gaps() {
        int count = count();
        List<Gap> gaps = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            gaps.add(new Gap(name(Gap.Kind.class), location(), text(), text()));
        }
        return gaps;
    }

    /** A packed table, which stays packed. */
    PackedPaths packed() {
        return in.readPacked();
    }

    int lineOrColumn() {
        long number = in.readLong();
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new CorruptFactsException("a line or column is " + number);
        }
        return (int) number;
    }

    /** At most 64 times what is left: paths that share a lot must not become a bomb. */
    public List<String> paths() {
        int count = count();
        long budget = (1 << 16) + 64L * in.left();
        List<String> paths = new ArrayList<>(count);
        String last = "";
        for (int i = 0; i < count; i++) {
            long shared = in.readLong();
            if (shared < 0 || shared > last.length()) {
                throw new CorruptFactsException("a path shares more than there is");
            }
            last = last.substring(0, (int) shared).concat(in.readText());
            budget -= last.length();
            if (budget < 0) {
                throw new CorruptFactsException("a list of paths is too long");
            }
            paths.add(last);
        }
        return paths;
    }
}
