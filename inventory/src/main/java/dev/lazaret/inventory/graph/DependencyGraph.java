package dev.lazaret.inventory.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which packages of an inventory need which others. Packages are named by their index in the
 * inventory's list. Of a package whose manager records nothing, nothing is known; that is not the
 * same as needing nothing.
 */
public final class DependencyGraph {

    private static final int[] NOTHING = {};
    private static final int UNSEEN = -1;

    /** For each package what it needs: sorted, each once, never the package itself. */
    private final int[][] needs;

    private final BitSet known;
    private final BitSet partial;

    private DependencyGraph(int[][] needs, BitSet known, BitSet partial) {
        this.needs = needs;
        this.known = known;
        this.partial = partial;
    }

    /** The graph of so many packages of which nothing is known. */
    public static DependencyGraph unknown(int packages) {
        return new Builder().build(packages);
    }

    /** How many packages there are. */
    public int size() {
        return needs.length;
    }

    /** Whether anything is recorded of what this package needs. */
    public boolean isKnown(int index) {
        return known.get(index);
    }

    /** Whether it may need more than is said here, because a limit was met. */
    public boolean isPartial(int index) {
        return partial.get(index);
    }

    /** What the package needs, in the inventory's order; nothing when nothing is known. */
    public List<Integer> needs(int index) {
        return Arrays.stream(needs[index]).boxed().toList();
    }

    /**
     * Packages from which all others are reached: those that no other needs, and one of each circle
     * that none outside needs.
     */
    public List<Integer> tops() {
        BitSet tops = new BitSet(size());
        tops.set(0, size());
        for (int[] needed : needs) {
            Arrays.stream(needed).forEach(tops::clear);
        }
        BitSet reached = new BitSet(size());
        tops.stream().forEach(top -> reach(top, reached));
        // the last of these that reaches another stands for it: none after it was reached before
        for (int candidate : inCircles(reached).reversed()) {
            if (!reached.get(candidate)) {
                tops.set(candidate);
                reach(candidate, reached);
            }
        }
        return tops.stream().boxed().toList();
    }

    /** Packages that together reach what is not reached yet; each by none before it. */
    private List<Integer> inCircles(BitSet reached) {
        BitSet seen = (BitSet) reached.clone();
        List<Integer> found = new ArrayList<>();
        for (int i = seen.nextClearBit(0); i < size(); i = seen.nextClearBit(i)) {
            found.add(i);
            reach(i, seen);
        }
        return found;
    }

    private void reach(int start, BitSet reached) {
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        reached.set(start);
        while (!open.isEmpty()) {
            for (int each : needs[open.remove()]) {
                if (!reached.get(each)) {
                    reached.set(each);
                    open.add(each);
                }
            }
        }
    }

    /**
     * The shortest way by which a package is pulled in, from one of the {@link #tops} down to
     * itself; of equally short ones the first in the inventory's order.
     */
    public List<Integer> wayTo(int index) {
        int[] from = new int[size()];
        Arrays.fill(from, UNSEEN);
        Deque<Integer> open = new ArrayDeque<>();
        for (int top : tops()) {
            from[top] = top;
            open.add(top);
        }
        while (from[index] == UNSEEN) {
            int next = open.remove();
            for (int each : needs[next]) {
                if (from[each] == UNSEEN) {
                    from[each] = next;
                    open.add(each);
                }
            }
        }
        List<Integer> way = new ArrayList<>(List.of(index));
        for (int at = index; from[at] != at; at = from[at]) {
            way.add(from[at]);
        }
        Collections.reverse(way);
        return way;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DependencyGraph graph
                && Arrays.deepEquals(needs, graph.needs)
                && known.equals(graph.known)
                && partial.equals(graph.partial);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(needs);
    }

    /** Collects what is known, in any order and as often as it is said. */
    public static final class Builder {

        /** Far more than any image has; each takes eight bytes while the graph is built. */
        private static final int EDGES_MAX = 4_000_000;

        private final BitSet known = new BitSet();
        private final BitSet partial = new BitSet();
        private long[] edges = new long[64];
        private int count;

        /** It is known what this package needs, be it nothing. */
        public Builder known(int index) {
            known.set(index);
            return this;
        }

        /** This package may need more than is said. */
        public Builder partial(int index) {
            partial.set(index);
            return known(index);
        }

        /** One package needs another; after {@value #EDGES_MAX} it is partial instead. */
        public Builder needs(int index, int other) {
            if (isFull()) {
                return partial(index);
            }
            if (index != other) {
                if (count == edges.length) {
                    edges = Arrays.copyOf(edges, Math.min(EDGES_MAX, 2 * count));
                }
                edges[count++] = (long) index << Integer.SIZE | other;
            }
            return known(index);
        }

        /** Whether no more can be taken. */
        public boolean isFull() {
            return count == EDGES_MAX;
        }

        /** The graph of so many packages; all that were spoken of are among them. */
        public DependencyGraph build(int packages) {
            Arrays.sort(edges, 0, count);
            int[][] needs = new int[packages][];
            int at = 0;
            for (int i = 0; i < packages; i++) {
                int start = at;
                while (at < count && edges[at] >>> Integer.SIZE == i) {
                    at++;
                }
                needs[i] = start == at ? NOTHING : targets(start, at);
            }
            return new DependencyGraph(needs, known, partial);
        }

        private int[] targets(int from, int to) {
            return IntStream.range(from, to).map(i -> (int) edges[i]).distinct().toArray();
        }
    }
}
