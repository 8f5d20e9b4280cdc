package dev.lazaret.harden.rewrite;

import dev.lazaret.oci.ImageConfig.History;

import java.util.ArrayList;
import java.util.List;

/** The history of the new image: every old instruction stays, and each new layer has an entry. */
final class NewHistory {

    static final String CREATED_BY = "lazaret harden";

    private NewHistory() {}

    /** One entry per old layer, also where the image states fewer or more. */
    static List<History> of(List<History> stated, int layers) {
        long named = stated.stream().filter(entry -> !entry.emptyLayer()).count();
        if (named == layers) {
            return stated;
        }
        List<History> made = new ArrayList<>();
        for (int i = 0; i < layers; i++) {
            made.add(new History("", "", "", false));
        }
        return made;
    }

    /**
     * The layers from one on have become one: their entries stay, as empty ones, before its own.
     */
    static List<History> squashed(List<History> old, int from, String created) {
        List<History> made = new ArrayList<>();
        int layer = 0;
        for (History entry : old) {
            boolean merged = !entry.emptyLayer() && layer >= from;
            layer += entry.emptyLayer() ? 0 : 1;
            made.add(
                    merged
                            ? new History(entry.created(), entry.createdBy(), entry.comment(), true)
                            : entry);
        }
        int count = layer - from;
        made.add(new History(created, CREATED_BY, "made one layer of " + count, false));
        return made;
    }

    /** Something was added in a layer of its own. */
    static List<History> added(List<History> old, String created) {
        List<History> made = new ArrayList<>(old);
        made.add(new History(created, CREATED_BY, "added files", false));
        return made;
    }
}
