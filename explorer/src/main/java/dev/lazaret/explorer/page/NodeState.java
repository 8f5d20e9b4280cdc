package dev.lazaret.explorer.page;

import dev.lazaret.explorer.tree.Change;
import dev.lazaret.explorer.tree.Comparison;

import org.jspecify.annotations.Nullable;

/**
 * What a path is from a layer on.
 *
 * @param layer the layer that makes it so; 0 is the lowest
 * @param change what that layer does to it
 * @param bytes at and below it
 * @param writer the layer that wrote it, -1 when none did
 * @param privileged setuid, setgid or with capabilities
 */
record NodeState(int layer, Change change, long bytes, int writer, boolean privileged) {

    static NodeState of(Comparison comparison, int layer, int node) {
        return new NodeState(
                layer,
                comparison.change(node),
                comparison.bytes(node),
                comparison.layer(node),
                comparison.privileged(node));
    }

    /** Whether a reader who knows the state before can tell this one. */
    boolean followsFrom(@Nullable NodeState before) {
        if (before == null || before.gone()) {
            return change == Change.ABSENT;
        }
        return change == Change.UNMODIFIED
                && bytes == before.bytes
                && writer == before.writer
                && privileged == before.privileged;
    }

    private boolean gone() {
        return change == Change.ABSENT || change == Change.REMOVED;
    }
}
