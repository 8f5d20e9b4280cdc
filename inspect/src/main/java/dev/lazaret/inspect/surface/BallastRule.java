package dev.lazaret.inspect.surface;

import dev.lazaret.base.Location;
import dev.lazaret.base.Rule;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.TreeRule;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.tar.EntryType;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rule about files that no program needs: one finding for each layer and directory.
 *
 * @param directories with a slash at the end
 * @param bytesMin less than this is not worth a word
 */
record BallastRule(Rule rule, List<String> directories, long bytesMin) implements TreeRule {

    BallastRule {
        directories = List.copyOf(directories);
    }

    @Override
    public Visitor start(InspectedImage image, FindingList to) {
        return new Tally(image, to);
    }

    private record Heap(int layer, String directory) implements Comparable<Heap> {
        @Override
        public int compareTo(Heap other) {
            int byLayer = Integer.compare(layer, other.layer);
            return byLayer != 0 ? byLayer : directory.compareTo(other.directory);
        }
    }

    private final class Tally implements Visitor {
        private final InspectedImage image;
        private final FindingList to;
        private final SortedMap<Heap, long[]> heaps = new TreeMap<>();

        Tally(InspectedImage image, FindingList to) {
            this.image = image;
            this.to = to;
        }

        @Override
        public void visit(FileTree.Node node) {
            FileEntry file = node.entry();
            if (file.type() != EntryType.FILE) {
                return;
            }
            for (String directory : directories) {
                if (file.path().startsWith(directory)) {
                    long[] heap =
                            heaps.computeIfAbsent(
                                    new Heap(node.layerIndex(), directory), h -> new long[2]);
                    heap[0]++;
                    heap[1] += file.size();
                    return;
                }
            }
        }

        @Override
        public void end() {
            heaps.forEach((heap, sums) -> {
                if (sums[1] >= bytesMin) {
                    String directory = heap.directory().substring(0, heap.directory().length() - 1);
                    to.file(
                            Location.file(image.layer(heap.layer()), directory),
                            sums[0] + " files, " + sums[1] + " bytes");
                }
            });
        }
    }
}
