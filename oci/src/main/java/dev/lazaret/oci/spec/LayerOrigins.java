package dev.lazaret.oci.spec;

import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.ImageConfig.History;

import java.util.Collections;
import java.util.List;

/** Which instruction made which layer. */
public final class LayerOrigins {

    private LayerOrigins() {}

    /**
     * One text per layer, lowest first: the history entries that are not empty layers. All texts
     * are empty when the history does not fit the layers (kaniko and squashing tools leave it so),
     * for then any assignment would be a guess.
     */
    public static List<String> of(ImageConfig config, int layers) {
        List<String> made =
                config.history().stream()
                        .filter(entry -> !entry.emptyLayer())
                        .map(History::createdBy)
                        .toList();
        return made.size() == layers ? made : Collections.nCopies(layers, "");
    }
}
