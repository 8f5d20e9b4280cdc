package dev.lazaret.explorer.page;

import dev.lazaret.explorer.model.ExploredImage;
import dev.lazaret.explorer.tree.Change;
import dev.lazaret.explorer.tree.Comparing;
import dev.lazaret.explorer.tree.Comparison;
import dev.lazaret.explorer.tree.FileNodes;
import dev.lazaret.explorer.tree.Marks;
import dev.lazaret.explorer.tree.TreeTooLargeException;
import dev.lazaret.layers.LayerFacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The part of the tree that a page shows, layer by layer. */
final class PageTree {

    /** What a browser handles at once. */
    static final int NODES_MAX = 20_000;

    /** Each layer may give each node a state of its own. */
    private static final int STATES_MAX = 1_000_000;

    private final FileNodes nodes;
    private final int[] shown;
    private final int[] positions;
    private final int[] more;
    private final List<List<NodeState>> states = new ArrayList<>();
    private final BitSet directories = new BitSet();

    private PageTree(FileNodes nodes, BitSet chosen) {
        this.nodes = nodes;
        this.shown = chosen.stream().toArray();
        this.positions = new int[nodes.size()];
        this.more = new int[shown.length];
        placeEach(chosen);
        Arrays.stream(shown).forEach(node -> states.add(new ArrayList<>(2)));
        for (int layer = 0; layer < nodes.layers(); layer++) {
            add(Comparison.of(nodes, layer, Comparing.LAYER_BELOW), layer);
        }
    }

    /**
     * The tree of an image, its heaviest nodes.
     *
     * @param nodesMax how many; fewer when there are very many layers
     */
    static PageTree of(ExploredImage image, int nodesMax) throws TreeTooLargeException {
        FileNodes nodes =
                FileNodes.of(image.merged().layers().stream().map(LayerFacts::files).toList());
        Marks marks = Marks.of(nodes, image.findings(), image.packages());
        int max = Math.min(nodesMax, Math.max(1, STATES_MAX / nodes.layers()));
        return new PageTree(nodes, NodeWeights.of(nodes, marks).heaviest(max));
    }

    /** A node that is left out has the position of the nearest directory that is not. */
    private void placeEach(BitSet chosen) {
        int next = 0;
        for (int node = 0; node < nodes.size(); node++) {
            if (chosen.get(node)) {
                positions[node] = next++;
            } else {
                positions[node] = positions[nodes.parent(node)];
                more[positions[node]]++;
            }
        }
    }

    private void add(Comparison comparison, int layer) {
        for (int at = 0; at < shown.length; at++) {
            List<NodeState> known = states.get(at);
            NodeState state = NodeState.of(comparison, layer, shown[at]);
            if (!state.followsFrom(known.isEmpty() ? null : known.getLast())) {
                known.add(state);
            }
            if (state.change() != Change.ABSENT && comparison.directory(shown[at])) {
                directories.set(at);
            }
        }
    }

    /** How many nodes are shown, the root included. They keep their depth-first order. */
    int size() {
        return shown.length;
    }

    /** How many paths there are in all. */
    int paths() {
        return nodes.size() - 1;
    }

    /** Position of the directory, -1 for the root. */
    int parent(int at) {
        return at == 0 ? -1 : positions[nodes.parent(shown[at])];
    }

    /** Not safe to show. */
    String name(int at) {
        return at == 0 ? "" : nodes.name(shown[at]);
    }

    /** Not safe to show. */
    String path(int at) {
        return nodes.path(shown[at]);
    }

    /** The topmost layer that writes the path, -1 when none does. */
    int lastWriter(int at) {
        List<Integer> writers = nodes.writers(shown[at]);
        return writers.isEmpty() ? -1 : writers.getLast();
    }

    /** Whether it is a directory in any layer. */
    boolean directory(int at) {
        return directories.get(at);
    }

    /** Paths below it that are left out and lie in no nearer directory that is shown. */
    int more(int at) {
        return more[at];
    }

    List<NodeState> states(int at) {
        return states.get(at);
    }

    /** The position of a path, -1 when it is not shown or not there. */
    int find(String path) {
        int node = nodes.find(path);
        return node > 0 && shown[positions[node]] == node ? positions[node] : -1;
    }
}
