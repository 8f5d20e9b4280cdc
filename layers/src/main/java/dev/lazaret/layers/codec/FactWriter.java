package dev.lazaret.layers.codec;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Fact;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.layers.GrowingBytes;
import dev.lazaret.layers.PackedPaths;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The words facts are written with, inside {@link SealedFacts}. A text that was written before is
 * written as its number.
 */
public final class FactWriter {

    /** Before an index: a new text follows, or there is none. */
    static final int NEW_TEXT = 0;

    static final int NO_TEXT = 1;
    static final int FIRST_INDEX = 2;

    private final GrowingBytes out;
    private final Map<String, Integer> texts = new HashMap<>();

    FactWriter(GrowingBytes out) {
        this.out = out;
    }

    /** A text, or that there is none. */
    public FactWriter text(@Nullable String text) {
        if (text == null) {
            out.putLong(NO_TEXT);
            return this;
        }
        Integer index = texts.putIfAbsent(text, texts.size());
        if (index != null) {
            out.putLong(index + (long) FIRST_INDEX);
        } else {
            out.putLong(NEW_TEXT);
            out.putText(text);
        }
        return this;
    }

    /** A number with its sign. */
    public FactWriter number(long value) {
        out.putSigned(value);
        return this;
    }

    FactWriter fraction(double value) {
        return number(Double.doubleToLongBits(value));
    }

    /** Yes or no. */
    public FactWriter flag(boolean value) {
        out.put(value ? 1 : 0);
        return this;
    }

    /** How many of something follow; not negative. */
    public FactWriter count(int value) {
        out.putLong(value);
        return this;
    }

    /** A list of texts. */
    public FactWriter texts(List<String> values) {
        count(values.size());
        values.forEach(this::text);
        return this;
    }

    /** Texts by name. */
    public FactWriter texts(SortedMap<String, String> values) {
        count(values.size());
        values.forEach((key, value) -> text(key).text(value));
        return this;
    }

    /** The name of a constant. */
    public FactWriter name(Enum<?> value) {
        return text(value.name());
    }

    /** A digest, or that there is none. */
    public FactWriter digest(@Nullable Digest digest) {
        return text(digest == null ? null : digest.toString());
    }

    /** A place. */
    public FactWriter location(Location location) {
        return digest(location.layer()).text(location.path()).count(location.line());
    }

    /** Any fact, under the number of its kind. */
    public FactWriter fact(Fact fact) {
        FactCodec.write(fact, this);
        return this;
    }

    /** What could not be looked at. */
    public FactWriter gaps(List<Gap> gaps) {
        count(gaps.size());
        for (Gap gap : gaps) {
            name(gap.kind()).location(gap.place()).text(gap.reason()).text(gap.remedy());
        }
        return this;
    }

    /** A packed table as it is. */
    FactWriter packed(PackedPaths paths) {
        count(paths.count()).count(paths.rowBytes());
        out.put(paths.array(), paths.start(), paths.totalBytes());
        return this;
    }

    /** Long lists of paths: each says how many characters it shares with the one before it. */
    public FactWriter paths(List<String> paths) {
        count(paths.size());
        String last = "";
        for (String path : paths) {
            int shared = shared(last, path);
            out.putLong(shared);
            out.putText(path.substring(shared));
            last = path;
        }
        return this;
    }

    private static int shared(String a, String b) {
        int max = Math.min(a.length(), b.length());
        int shared = 0;
        while (shared < max && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        boolean splitsAPair = shared > 0 && Character.isHighSurrogate(b.charAt(shared - 1));
        return splitsAPair ? shared - 1 : shared;
    }
}
