package dev.lazaret.explorer.tree;

/**
 * What is visible when layers up to one lie over each other. Asked for nodes in order, each once.
 */
final class Visible {

    private final FileNodes nodes;
    private final int layer;

    /** Per node: what layers below this one have below the node is hidden. */
    private final short[] hiddenUnder;

    Visible(FileNodes nodes, int layer) {
        this.nodes = nodes;
        this.layer = layer;
        this.hiddenUnder = new short[nodes.size()];
    }

    /** The touch that wrote what is visible at the node, -1 when nothing is. */
    int touch(int node) {
        Touches touches = nodes.touches();
        int hidden = node == 0 ? 0 : hiddenUnder[nodes.parent(node)];
        int hiddenBelow = hidden;
        int written = -1;
        for (int i = nodes.touchesFrom(node); i < nodes.touchesTo(node); i++) {
            int by = touches.layer(i);
            if (by > layer) {
                break;
            }
            Touch.Kind kind = touches.kind(i);
            if (kind.writes()) {
                written = i;
            }
            if (kind == Touch.Kind.REMOVAL) {
                hidden = Math.max(hidden, by);
            }
            if (kind.hidesBelow()) {
                hiddenBelow = Math.max(hiddenBelow, by);
            }
        }
        hiddenUnder[node] = (short) hiddenBelow;
        return written >= 0 && touches.layer(written) >= hidden ? written : -1;
    }
}
