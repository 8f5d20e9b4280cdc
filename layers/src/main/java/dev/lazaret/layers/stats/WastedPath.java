package dev.lazaret.layers.stats;

import dev.lazaret.layers.PathOrder;

import java.util.Comparator;

/**
 * A path that more than one layer mentions.
 *
 * @param copies how often
 * @param bytes of all copies together
 */
public record WastedPath(String path, int copies, long bytes) {

    /** Largest first, then by path. */
    public static final Comparator<WastedPath> ORDER =
            Comparator.comparingLong(WastedPath::bytes)
                    .reversed()
                    .thenComparing(WastedPath::path, PathOrder.COMPARATOR);
}
