package dev.lazaret.diff;

import dev.lazaret.layers.FileEntry;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * A path that is not the same in both images. Times of modification do not count.
 *
 * @param before null when it was added
 * @param after null when it was removed
 * @param aspects what differs, when both have it
 */
public record FileChange(
        String path, @Nullable FileEntry before, @Nullable FileEntry after, List<Aspect> aspects) {

    /** What can differ. */
    public enum Aspect {
        TYPE,
        CONTENT,
        /** Same size, but nobody read the bytes. */
        CONTENT_UNKNOWN,
        LINK,
        MODE,
        OWNER,
        CAPABILITIES;

        /** The name as written in reports. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public FileChange {
        aspects = List.copyOf(aspects);
    }
}
