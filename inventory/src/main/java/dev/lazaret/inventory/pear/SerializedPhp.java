package dev.lazaret.inventory.pear;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Values of PHP's {@code serialize()}: {@code N; b:1; i:5; d:0.5; s:3:"abc"; a:2:{key value …}}.
 * Read in one go over the bytes, with a stack of its own. Objects and references are refused: no
 * package description holds any.
 */
final class SerializedPhp {

    private static final int DEPTH_MAX = 100;
    private static final int NUMBER_CHARS_MAX = 64;

    /** Wanted places have so many keys, each no longer than this. */
    private static final int LEVELS_WANTED = 2;

    private static final int KEY_CHARS_WANTED = 100;
    private static final String NOWHERE = "/";

    private final byte[] bytes;
    private final Set<String> wanted;
    private final Map<String, String> found = new TreeMap<>();
    private final Deque<Array> open = new ArrayDeque<>();
    private int at;

    /** An array being read: where it is, and the key whose value comes next. */
    private static final class Array {
        private final String path;
        private long pairsLeft;
        private @Nullable String key;

        Array(String path, long pairsLeft) {
            this.path = path;
            this.pairsLeft = pairsLeft;
        }
    }

    private SerializedPhp(byte[] bytes, Set<String> wanted) {
        this.bytes = bytes;
        this.wanted = wanted;
    }

    /**
     * The texts at these places.
     *
     * @param wanted one or two keys from the outermost array inwards, joined by a slash
     * @throws MalformedException if the bytes are no serialized value, or hold objects
     */
    static Map<String, String> read(byte[] bytes, Set<String> wanted) throws IOException {
        SerializedPhp reader = new SerializedPhp(bytes, wanted);
        reader.value("");
        while (!reader.open.isEmpty()) {
            reader.step(reader.open.element());
        }
        return reader.found;
    }

    /** One key or one value of the innermost array, or its end. */
    private void step(Array array) throws IOException {
        if (array.key != null) {
            String path = below(array, array.key);
            array.key = null;
            value(path);
        } else if (array.pairsLeft == 0) {
            expect('}');
            open.pop();
        } else {
            array.pairsLeft--;
            array.key = key();
        }
    }

    /**
     * The place of a value, nowhere when nobody can want it: long keys are not joined over again.
     */
    private String below(Array array, String key) {
        if (open.size() > LEVELS_WANTED || key.length() > KEY_CHARS_WANTED) {
            return NOWHERE;
        }
        return array.path.isEmpty() ? key : array.path + "/" + key;
    }

    private String key() throws MalformedException {
        return switch (next()) {
            case 'i' -> number(';');
            case 's' -> string();
            default -> throw broken("a key is neither number nor text");
        };
    }

    private void value(String path) throws IOException {
        switch (next()) {
            case 'N' -> expect(';');
            case 'b', 'i', 'd' -> number(';');
            case 's' -> {
                String text = string();
                if (wanted.contains(path)) {
                    found.put(path, text);
                }
            }
            case 'a' -> array(path);
            default -> throw broken("a value is of a kind that is not read here");
        }
    }

    private void array(String path) throws IOException {
        long pairs = length();
        expect('{');
        if (open.size() >= DEPTH_MAX) {
            throw new LimitExceededException("arrays nested deeper than " + DEPTH_MAX);
        }
        open.push(new Array(path, pairs));
    }

    private String string() throws MalformedException {
        long length = length();
        expect('"');
        if (length > bytes.length - at) {
            throw broken("a text of " + length + " bytes goes beyond the end");
        }
        String text = new String(bytes, at, (int) length, StandardCharsets.UTF_8);
        at += (int) length;
        expect('"');
        expect(';');
        return text;
    }

    /** A length and the colon behind it. */
    private long length() throws MalformedException {
        String digits = number(':');
        if (digits.isEmpty()
                || digits.length() > 9
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw broken("'" + digits + "' is no length");
        }
        return Long.parseLong(digits);
    }

    /** What stands between the colon and this end. */
    private String number(char end) throws MalformedException {
        expect(':');
        int start = at;
        while (at < bytes.length && bytes[at] != end) {
            if (at - start >= NUMBER_CHARS_MAX) {
                throw broken("a number does not end");
            }
            at++;
        }
        String digits = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
        expect(end);
        return digits;
    }

    private char next() throws MalformedException {
        if (at >= bytes.length) {
            throw broken("it ends too early");
        }
        return (char) bytes[at++];
    }

    private void expect(char wantedNext) throws MalformedException {
        if (next() != wantedNext) {
            throw broken("'" + wantedNext + "' is missing");
        }
    }

    private MalformedException broken(String why) {
        return new MalformedException("not a serialized PHP value, at byte " + at + ": " + why);
    }
}
