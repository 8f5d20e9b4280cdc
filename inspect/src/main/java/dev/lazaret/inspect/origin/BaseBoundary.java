package dev.lazaret.inspect.origin;

import java.util.Locale;

/**
 * Which layers are the base image's.
 *
 * @param layers how many of the lowest layers, 0 when not known
 * @param name the base as stated, empty when not
 * @param digest its digest as stated, empty when not
 * @param how what says so
 */
public record BaseBoundary(int layers, String name, String digest, How how) {

    /** How sure the boundary is, surest first. */
    public enum How {
        /** The diffIDs are those of a known base image. */
        KNOWN_LAYERS,
        /** The history says where the base image ends. */
        HISTORY,
        /** Annotations or labels name the base, but not its layers. */
        NAMED_ONLY,
        UNKNOWN;

        /** The name as written in reports. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
