package dev.lazaret.base;

import org.jspecify.annotations.Nullable;

/**
 * Where something lies: in which layer, at which path, on which line. Any part may be unknown.
 *
 * @param layer diffID of the layer, null outside an image
 * @param path path from the root without a leading slash; nested archives follow as {@code
 *     app.jar!/lib/a.jar}; null when the place is the image's configuration or, with a layer, the
 *     command that made it
 * @param line one-based line, 0 when lines mean nothing there
 */
public record Location(@Nullable Digest layer, @Nullable String path, int line) {

    /** Nowhere in particular. */
    public static final Location NOWHERE = new Location(null, null, 0);

    public Location {
        if (line < 0) {
            throw new IllegalArgumentException("line must not be negative: " + line);
        }
    }

    /** A whole file of a layer. */
    public static Location file(@Nullable Digest layer, String path) {
        return new Location(layer, path, 0);
    }

    /** The path and the line if there is one, {@code web/Dockerfile:3}; empty without a path. */
    public String text() {
        if (path == null) {
            return "";
        }
        return line > 0 ? path + ":" + line : path;
    }
}
