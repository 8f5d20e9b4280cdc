package dev.lazaret.scan;

import dev.lazaret.layers.MergedImage;
import dev.lazaret.oci.Image;

import java.io.IOException;

/**
 * What is done with an image while it is open.
 *
 * @param <T> what comes out
 */
@FunctionalInterface
public interface Look<T> {

    /**
     * Looks.
     *
     * @param image closed afterwards
     */
    T at(Image image, MergedImage merged, Subject subject) throws IOException;
}
