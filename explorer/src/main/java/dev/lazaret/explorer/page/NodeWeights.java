package dev.lazaret.explorer.page;

import dev.lazaret.explorer.tree.Comparing;
import dev.lazaret.explorer.tree.Comparison;
import dev.lazaret.explorer.tree.FileNodes;
import dev.lazaret.explorer.tree.Marks;

import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Which paths matter most: those with findings or privileges, then the largest. */
final class NodeWeights {

    private final FileNodes nodes;
    private final BitSet marked = new BitSet();

    /** Per node the most bytes that it ever has. */
    private final long[] most;

    private NodeWeights(FileNodes nodes) {
        this.nodes = nodes;
        this.most = new long[nodes.size()];
    }

    static NodeWeights of(FileNodes nodes, Marks marks) {
        NodeWeights weights = new NodeWeights(nodes);
        for (int node = 0; node < nodes.size(); node++) {
            if (marks.worst(node) != null) {
                weights.marked.set(node);
            }
        }
        for (int layer = 0; layer < nodes.layers(); layer++) {
            weights.add(Comparison.of(nodes, layer, Comparing.LAYER_BELOW));
        }
        return weights;
    }

    private void add(Comparison comparison) {
        for (int node = 0; node < nodes.size(); node++) {
            most[node] = Math.max(most[node], comparison.bytes(node));
            if (comparison.privileged(node)) {
                markUpwards(node);
            }
        }
    }

    private void markUpwards(int node) {
        for (int at = node; at > 0 && !marked.get(at); at = nodes.parent(at)) {
            marked.set(at);
        }
    }

    /**
     * The heaviest nodes, the root always among them. A directory is never lighter than what is in
     * it and has a smaller number, so each node's parent is there too.
     */
    BitSet heaviest(int nodesMax) {
        Comparator<Integer> heaviestFirst =
                Comparator.comparing((Integer node) -> !marked.get(node))
                        .thenComparingLong(node -> -most[node])
                        .thenComparing(Comparator.naturalOrder());
        PriorityQueue<Integer> chosen = new PriorityQueue<>(heaviestFirst.reversed());
        for (int node = 1; node < nodes.size(); node++) {
            chosen.add(node);
            if (chosen.size() >= nodesMax) {
                chosen.remove();
            }
        }
        BitSet heaviest = new BitSet();
        heaviest.set(0);
        chosen.forEach(heaviest::set);
        return heaviest;
    }
}
