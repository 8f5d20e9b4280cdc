package dev.lazaret.base;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Names of layers together with all below them (OCI image specification, config.md, "Layer
 * ChainID"): two images that have one in common share everything up to there.
 */
public final class ChainIds {

    private ChainIds() {}

    /** One for each layer, lowest first. */
    public static List<Digest> of(List<Digest> diffIds) {
        List<Digest> chain = new ArrayList<>();
        for (Digest diffId : diffIds) {
            chain.add(chain.isEmpty() ? diffId : over(chain.getLast(), diffId));
        }
        return List.copyOf(chain);
    }

    private static Digest over(Digest below, Digest diffId) {
        return Digest.sha256((below + " " + diffId).getBytes(StandardCharsets.US_ASCII));
    }
}
