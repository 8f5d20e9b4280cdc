package dev.lazaret.oci.write;

import dev.lazaret.oci.ImageConfig;

import java.util.List;

/**
 * An image to write.
 *
 * @param reference the name it carries in the archive, {@code example/app:1}; empty for none
 * @param config its configuration. Where it carries a raw document, that document is kept and only
 *     layers, history and digests are replaced; diffIDs and history of the record are not looked at
 * @param created RFC 3339 instant for the configuration; empty states none
 * @param layers lowest first
 * @param history one entry for each layer, and entries of empty layers between them
 */
public record NewImage(
        String reference,
        ImageConfig config,
        String created,
        List<NewLayer> layers,
        List<ImageConfig.History> history) {

    public NewImage {
        layers = List.copyOf(layers);
        history = List.copyOf(history);
        long entries = history.stream().filter(entry -> !entry.emptyLayer()).count();
        if (entries != layers.size()) {
            throw new IllegalArgumentException(
                    "the history names " + entries + " layers of " + layers.size());
        }
    }

    /** An image whose history are its layers. */
    public NewImage(String reference, ImageConfig config, String created, List<NewLayer> layers) {
        this(reference, config, created, layers, historyOf(created, layers));
    }

    private static List<ImageConfig.History> historyOf(String created, List<NewLayer> layers) {
        return layers.stream()
                .map(layer -> new ImageConfig.History(created, layer.createdBy(), "", false))
                .toList();
    }
}
