package dev.lazaret.explorer.tree;

/**
 * The tree as one layer leaves it, compared with what lies below: per node what changed, which
 * layer wrote it, and the bytes at and below it. One pass over arrays, thirteen bytes a node.
 */
public final class Comparison {

    private static final int NONE = -1;

    private final FileNodes nodes;
    private final byte[] changes;
    private final int[] touch;
    private final long[] bytes;

    private Comparison(FileNodes nodes) {
        this.nodes = nodes;
        this.changes = new byte[nodes.size()];
        this.touch = new int[nodes.size()];
        this.bytes = new long[nodes.size()];
    }

    /**
     * Compares.
     *
     * @param layer up to which layers lie over each other; 0 is the lowest and is compared with
     *     itself, as Dive does
     */
    public static Comparison of(FileNodes nodes, int layer, Comparing comparing) {
        int below =
                switch (comparing) {
                    case LAYER_BELOW -> Math.max(0, layer - 1);
                    case LOWEST_LAYER -> 0;
                };
        Comparison comparison = new Comparison(nodes);
        comparison.compareEach(new Visible(nodes, layer), new Visible(nodes, below));
        comparison.gather();
        return comparison;
    }

    private void compareEach(Visible above, Visible below) {
        Touches touches = nodes.touches();
        for (int node = 0; node < nodes.size(); node++) {
            int now = above.touch(node);
            int before = below.touch(node);
            changes[node] = change(touches, now, before).code();
            touch[node] = now == NONE ? before : now;
            bytes[node] = touch[node] == NONE ? 0 : touches.bytes(touch[node]);
        }
    }

    private static Change change(Touches touches, int now, int before) {
        if (now == before) {
            return now == NONE ? Change.ABSENT : Change.UNMODIFIED;
        }
        if (before == NONE) {
            return Change.ADDED;
        }
        if (now == NONE) {
            return Change.REMOVED;
        }
        boolean sameDirectory =
                touches.kind(now) == Touch.Kind.DIRECTORY
                        && touches.kind(before) == Touch.Kind.DIRECTORY
                        && touches.attributes(now) == touches.attributes(before);
        return sameDirectory ? Change.UNMODIFIED : Change.MODIFIED;
    }

    /** Gives directories the bytes of what is in them, and the change that its changes make. */
    private void gather() {
        for (int node = nodes.size() - 1; node > 0; node--) {
            Change change = change(node);
            if (change == Change.ABSENT) {
                continue;
            }
            int parent = nodes.parent(node);
            Change above = change(parent);
            boolean implied = touch[parent] == NONE;
            boolean open = implied || above == Change.UNMODIFIED || above == Change.REMOVED;
            if (above == Change.ABSENT && implied) {
                changes[parent] = changes[node];
            } else if (above != change && open) {
                changes[parent] = Change.MODIFIED.code();
            }
            if (change != Change.REMOVED || change(parent) == Change.REMOVED) {
                bytes[parent] += bytes[node];
            }
        }
    }

    public Change change(int node) {
        return Change.of(changes[node]);
    }

    /** The layer that wrote what is (or, when removed, was) visible; -1 when none wrote it. */
    public int layer(int node) {
        return touch[node] == NONE ? -1 : nodes.touches().layer(touch[node]);
    }

    /** Bytes of a file, or of all files in a directory without the removed ones. */
    public long bytes(int node) {
        return bytes[node];
    }

    /** Whether a program that is setuid, setgid or has capabilities is there. */
    public boolean privileged(int node) {
        return touch[node] != NONE && nodes.touches().privileged(touch[node]);
    }

    /** Whether it is a directory, or has something below it all the same. */
    public boolean directory(int node) {
        return touch[node] == NONE
                || nodes.touches().kind(touch[node]) == Touch.Kind.DIRECTORY
                || hasVisibleChild(node);
    }

    private boolean hasVisibleChild(int node) {
        int end = nodes.end(node);
        for (int child = node + 1; child < end; child = nodes.end(child)) {
            if (change(child) != Change.ABSENT) {
                return true;
            }
        }
        return false;
    }
}
