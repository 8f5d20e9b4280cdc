package dev.lazaret.lint.dockerfile.fix;

import dev.lazaret.base.Digest;
import dev.lazaret.base.ImageReference;
import dev.lazaret.base.Text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a list of digests: on each line an image and its digest, as {@code debian:12@sha256:…} or
 * with a blank between; {@code #} starts a comment.
 */
public final class KnownDigests {

    private KnownDigests() {}

    /**
     * Reads the list.
     *
     * @param file name for errors
     * @return digests by full reference
     * @throws IllegalArgumentException naming the line that is no such pair
     */
    public static Map<String, Digest> parse(String file, String text) {
        Map<String, Digest> digests = new LinkedHashMap<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            int comment = line.indexOf('#');
            String pair = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!pair.isEmpty()) {
                add(digests, pair, file + ":" + number);
            }
        }
        return Collections.unmodifiableMap(digests);
    }

    private static void add(Map<String, Digest> digests, String pair, String place) {
        List<String> parts = List.of(pair.split("\\s++|@", 3));
        try {
            if (parts.size() != 2) {
                throw new IllegalArgumentException("two words are needed");
            }
            digests.put(
                    ImageReference.parse(parts.getFirst()).toString(),
                    Digest.parse(parts.getLast()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    place
                            + ": must be an image and its digest, such as 'debian:12 sha256:…', not '"
                            + Text.quote(pair, 100)
                            + "': "
                            + e.getMessage(),
                    e);
        }
    }
}
