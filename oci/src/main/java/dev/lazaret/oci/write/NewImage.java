package dev.lazaret.oci.write;

import dev.lazaret.oci.ImageConfig;

import java.util.List;

/**
 * An image to write.
 *
 * @param reference the name it carries in the archive, {@code example/app:1}; empty for none
 * @param config its configuration. Where it carries a raw document, that document is kept and only
 *     layers, history and digests are replaced; diffIDs and history of the record are not looked at
 * @param created RFC 3339 instant for the configuration and history
 * @param layers lowest first
 */
public record NewImage(
        String reference, ImageConfig config, String created, List<NewLayer> layers) {

    public NewImage {
        layers = List.copyOf(layers);
    }
}
