package dev.lazaret.diff;

import dev.lazaret.base.Digest;
import dev.lazaret.diff.FileChange.Aspect;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTree.Node;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.PathOrder;
import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares what containers see. Files of the same layer are the same; of two files with the same
 * size only their bytes can tell, so whoever compares reads those first.
 */
public final class FileComparison {

    /** Above this the rest stays unread and is reported as such. */
    private static final int UNDECIDED_MAX = 1_000_000;

    private static final Comparator<FileChange> LARGEST_FIRST =
            Comparator.comparingLong(FileComparison::bytes)
                    .reversed()
                    .thenComparing(FileChange::path, PathOrder.COMPARATOR);

    private final MergedImage before;
    private final MergedImage after;

    public FileComparison(MergedImage before, MergedImage after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Files whose bytes must be read, by index of their layer.
     *
     * @param before in the first image
     * @param after in the second
     */
    public record Undecided(Map<Integer, Set<String>> before, Map<Integer, Set<String>> after) {}

    /** What {@link ContentDigests#read} should read. */
    public Undecided undecided() {
        Map<Integer, Set<String>> left = new TreeMap<>();
        Map<Integer, Set<String>> right = new TreeMap<>();
        int[] count = {0};
        TreePairs.walk(
                before.tree(),
                after.tree(),
                (a, b) -> {
                    if (a != null && b != null && mayDiffer(a, b) && count[0]++ < UNDECIDED_MAX) {
                        String path = a.entry().path();
                        left.computeIfAbsent(a.layerIndex(), i -> new HashSet<>()).add(path);
                        right.computeIfAbsent(b.layerIndex(), i -> new HashSet<>()).add(path);
                    }
                });
        return new Undecided(left, right);
    }

    private boolean mayDiffer(Node a, Node b) {
        return a.entry().type() == EntryType.FILE
                && b.entry().type() == EntryType.FILE
                && a.entry().size() == b.entry().size()
                && a.entry().size() > 0
                && !layer(before, a).equals(layer(after, b));
    }

    private static Digest layer(MergedImage image, Node node) {
        return image.layers().get(node.layerIndex()).diffId();
    }

    /**
     * All differences.
     *
     * @param listMax how many of each kind to name
     */
    public FileChanges compare(ContentDigests left, ContentDigests right, int listMax) {
        Kind added = new Kind(listMax);
        Kind removed = new Kind(listMax);
        Kind changed = new Kind(listMax);
        TreePairs.walk(
                before.tree(),
                after.tree(),
                (a, b) -> {
                    if (a == null && b != null) {
                        added.add(new FileChange(b.entry().path(), null, b.entry(), List.of()));
                    } else if (a != null && b == null) {
                        removed.add(new FileChange(a.entry().path(), a.entry(), null, List.of()));
                    } else if (a != null && b != null) {
                        List<Aspect> aspects = aspects(a, b, left, right);
                        if (!aspects.isEmpty()) {
                            String path = a.entry().path();
                            changed.add(new FileChange(path, a.entry(), b.entry(), aspects));
                        }
                    }
                });
        return new FileChanges(
                added.counted(), removed.counted(), changed.counted(), added.bytes, removed.bytes);
    }

    private List<Aspect> aspects(Node a, Node b, ContentDigests left, ContentDigests right) {
        FileEntry x = a.entry();
        FileEntry y = b.entry();
        List<Aspect> aspects = new ArrayList<>();
        addIf(x.type() != y.type(), Aspect.TYPE, aspects);
        if (x.size() != y.size()) {
            aspects.add(Aspect.CONTENT);
        } else if (mayDiffer(a, b)) {
            String one = left.of(x.path());
            String other = right.of(y.path());
            if (one == null || other == null) {
                aspects.add(Aspect.CONTENT_UNKNOWN);
            } else {
                addIf(!one.equals(other), Aspect.CONTENT, aspects);
            }
        }
        addIf(!x.linkTarget().equals(y.linkTarget()), Aspect.LINK, aspects);
        addIf(x.mode() != y.mode(), Aspect.MODE, aspects);
        boolean sameOwner = x.userId() == y.userId() && x.groupId() == y.groupId();
        addIf(!sameOwner, Aspect.OWNER, aspects);
        addIf(!x.capabilities().equals(y.capabilities()), Aspect.CAPABILITIES, aspects);
        return aspects;
    }

    private static void addIf(boolean differs, Aspect aspect, List<Aspect> aspects) {
        if (differs) {
            aspects.add(aspect);
        }
    }

    private static long bytes(FileChange change) {
        return Math.max(size(change.before()), size(change.after()));
    }

    private static long size(@Nullable FileEntry entry) {
        return entry == null ? 0 : entry.size();
    }

    /** Counts all and keeps the largest. */
    private static final class Kind {
        private final int max;
        private final PriorityQueue<FileChange> kept =
                new PriorityQueue<>(LARGEST_FIRST.reversed());
        private int count;
        private long bytes;

        Kind(int max) {
            this.max = max;
        }

        void add(FileChange change) {
            count++;
            bytes += FileComparison.bytes(change);
            kept.add(change);
            if (kept.size() > max) {
                kept.remove();
            }
        }

        Counted<FileChange> counted() {
            return new Counted<>(count, kept.stream().sorted(LARGEST_FIRST).toList());
        }
    }
}
