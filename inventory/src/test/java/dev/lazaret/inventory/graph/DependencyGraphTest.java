package dev.lazaret.inventory.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;

class DependencyGraphTest {

    @Test
    void knowsWhatNeedsNothingFromWhatSaysNothing() {
        DependencyGraph graph = new DependencyGraph.Builder().known(1).needs(2, 1).build(3);

        assertThat(graph.isKnown(0)).isFalse();
        assertThat(graph.isKnown(1)).isTrue();
        assertThat(graph.needs(1)).isEmpty();
        assertThat(graph.isKnown(2)).isTrue();
    }

    @Test
    void saysEachNeedOnceInOrderAndNeverThePackageItself() {
        DependencyGraph graph =
                new DependencyGraph.Builder()
                        .needs(1, 2)
                        .needs(0, 2)
                        .needs(1, 0)
                        .needs(1, 1)
                        .needs(1, 2)
                        .build(3);

        assertThat(graph.needs(0)).containsExactly(2);
        assertThat(graph.needs(1)).containsExactly(0, 2);
        assertThat(graph.needs(2)).isEmpty();
    }

    @Test
    void topsAreWhatNothingElseNeeds() {
        DependencyGraph graph = new DependencyGraph.Builder().needs(0, 1).needs(2, 1).build(4);

        assertThat(graph.tops()).containsExactly(0, 2, 3);
    }

    /** 1 and 2 need each other and 0; 3 and 4 need each other, and 5 needs 4. */
    @Test
    void aCircleThatNothingOutsideNeedsHasOneTop() {
        DependencyGraph graph =
                new DependencyGraph.Builder()
                        .needs(1, 2)
                        .needs(2, 1)
                        .needs(2, 0)
                        .needs(3, 4)
                        .needs(4, 3)
                        .needs(5, 4)
                        .build(6);

        assertThat(graph.tops()).hasSize(2).contains(5).containsAnyOf(1, 2);
    }

    @Test
    void wayIsTheShortestFromATop() {
        DependencyGraph graph =
                new DependencyGraph.Builder()
                        .needs(0, 1)
                        .needs(1, 2)
                        .needs(2, 3)
                        .needs(4, 2)
                        .build(5);

        assertThat(graph.wayTo(3)).containsExactly(4, 2, 3);
        assertThat(graph.wayTo(0)).containsExactly(0);
    }

    @Test
    void everyPackageHasAWayInEveryGraph() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            DependencyGraph.Builder builder = new DependencyGraph.Builder();
            int packages = 1 + random.nextInt(12);
            for (int i = random.nextInt(30); i > 0; i--) {
                builder.needs(random.nextInt(packages), random.nextInt(packages));
            }
            DependencyGraph graph = builder.build(packages);

            for (int i = 0; i < packages; i++) {
                assertThat(graph.wayTo(i)).last().isEqualTo(i);
                assertThat(graph.tops()).contains(graph.wayTo(i).getFirst());
            }
            // no top is reached from another: none is there without need
            for (int top : graph.tops()) {
                assertThat(graph.wayTo(top)).containsExactly(top);
                assertThat(reachedFromOthers(graph, top)).isFalse();
            }
        }
    }

    private static boolean reachedFromOthers(DependencyGraph graph, int top) {
        BitSet reached = new BitSet();
        ArrayDeque<Integer> open = new ArrayDeque<>(graph.tops());
        open.remove(top);
        while (!open.isEmpty()) {
            for (int next : graph.needs(open.remove())) {
                if (!reached.get(next)) {
                    reached.set(next);
                    open.add(next);
                }
            }
        }
        return reached.get(top);
    }

    @Test
    void tooManyEdgesMakePackagesPartial() {
        DependencyGraph.Builder builder = new DependencyGraph.Builder();
        IntStream.range(0, 2_000).forEach(from -> everyOther(from, builder));
        DependencyGraph graph = builder.build(2_003);

        assertThat(graph.isPartial(0)).isFalse();
        assertThat(graph.isPartial(1_999)).isTrue();
        assertThat(graph.needs(0)).hasSize(2_002);
    }

    private static void everyOther(int from, DependencyGraph.Builder builder) {
        for (int to = 0; to < 2_003; to++) {
            builder.needs(from, to);
        }
    }
}
