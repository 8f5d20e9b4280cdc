package dev.lazaret.scan;

import dev.lazaret.base.ChainIds;
import dev.lazaret.base.Digest;
import dev.lazaret.base.Text;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.Platform;
import dev.lazaret.oci.UnsupportedImageException;
import dev.lazaret.oci.open.ImageSources;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Base images that images may be built on.
 *
 * @param images to be opened for their layers' diffIDs
 * @param listed names by the chain ID of the topmost layer; of two names the first counts
 */
public record KnownBases(List<ImageLocator> images, Map<Digest, String> listed) {

    /** Nobody named any. */
    public static final KnownBases NONE = new KnownBases(List.of(), Map.of());

    private static final int NAME_CHARS_MAX = 300;

    public KnownBases {
        images = List.copyOf(images);
        listed = Collections.unmodifiableMap(new LinkedHashMap<>(listed));
    }

    /**
     * Reads a list: one base a line, the chain ID of its topmost layer and its name, {@code
     * sha256:4f4f… debian:12}; empty lines and those that start with {@code #} say nothing.
     *
     * @param file name for errors
     * @throws IllegalArgumentException if a line is none of these
     */
    public static Map<Digest, String> parse(String file, String text) {
        Map<Digest, String> listed = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String entry = line.strip();
            if (!entry.isEmpty() && !entry.startsWith("#")) {
                add(entry, file + ":" + number, listed);
            }
        }
        return listed;
    }

    private static void add(String entry, String place, Map<Digest, String> listed) {
        String[] words = entry.split("\\s++", 2);
        try {
            if (words.length < 2) {
                throw new IllegalArgumentException("there is no name");
            }
            listed.putIfAbsent(Digest.parse(words[0]), Text.quote(words[1], NAME_CHARS_MAX));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    place
                            + ": "
                            + e.getMessage()
                            + "; a line is the chain ID of a base image's topmost layer and a name,"
                            + " and 'lazaret layers --json BASE' shows chain IDs.",
                    e);
        }
    }

    /**
     * The names of all of them by chain ID.
     *
     * @param platform of the image that may be built on them
     * @throws IOException if one cannot be opened, or has no layers
     */
    public Map<Digest, String> names(OpenOptions open, Platform platform) throws IOException {
        Map<Digest, String> names = new LinkedHashMap<>();
        for (ImageLocator locator : images) {
            try (Image image = ImageSources.open(locator, open.withPlatform(platform))) {
                List<Digest> chain = ChainIds.of(image.config().diffIds());
                if (chain.isEmpty()) {
                    throw new UnsupportedImageException(
                            "take " + image.name() + " as a base image",
                            "its configuration states no layers",
                            "name an image in a registry, an engine, an archive or a layout");
                }
                names.putIfAbsent(chain.getLast(), image.name());
            }
        }
        listed.forEach(names::putIfAbsent);
        return names;
    }
}
