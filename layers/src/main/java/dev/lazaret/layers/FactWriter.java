package dev.lazaret.layers;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Location;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The words facts are written with. A text that was written before is written as its number. */
final class FactWriter {

    /** Before an index: a new text follows, or there is none. */
    static final int NEW_TEXT = 0;

    static final int NO_TEXT = 1;
    static final int FIRST_INDEX = 2;

    private final GrowingBytes out;
    private final Map<String, Integer> texts = new HashMap<>();

    FactWriter(GrowingBytes out) {
        this.out = out;
    }

    FactWriter text(@Nullable String text) {
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

    FactWriter number(long value) {
        out.putSigned(value);
        return this;
    }

    FactWriter fraction(double value) {
        return number(Double.doubleToLongBits(value));
    }

    FactWriter flag(boolean value) {
        out.put(value ? 1 : 0);
        return this;
    }

    FactWriter count(int value) {
        out.putLong(value);
        return this;
    }

    FactWriter texts(List<String> values) {
        count(values.size());
        values.forEach(this::text);
        return this;
    }

    FactWriter texts(SortedMap<String, String> values) {
        count(values.size());
        values.forEach((key, value) -> text(key).text(value));
        return this;
    }

    FactWriter name(Enum<?> value) {
        return text(value.name());
    }

    FactWriter digest(@Nullable Digest digest) {
        return text(digest == null ? null : digest.toString());
    }

    FactWriter location(Location location) {
        return digest(location.layer()).text(location.path()).count(location.line());
    }

    /** Long lists of paths: each says how many characters it shares with the one before it. */
    FactWriter paths(List<String> paths) {
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
