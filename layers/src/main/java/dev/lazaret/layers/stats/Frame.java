package dev.lazaret.layers.stats;

import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.stats.PathHistory.Copy;
import dev.lazaret.layers.stats.PathHistory.Step;
import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One path of the walk with all that layers do to it, from its first mention until nothing below it
 * can come any more. Layers are bits: most sets are empty and shared.
 */
final class Frame {

    private static final BitSet NONE = new BitSet(0);

    private record Written(int layer, FileEntry entry) {}

    private final String path;
    private final @Nullable Frame parent;
    private final List<Written> written = new ArrayList<>(1);

    /** Layers with a whiteout of this very path. */
    private BitSet removed = NONE;

    /** Layers that hide what lower ones have below this path, though not the path. */
    private BitSet opaque = NONE;

    /** Layers that mention something below this path. */
    private BitSet children = NONE;

    private @Nullable BitSet removedWithAncestors;
    private @Nullable BitSet hiddenBelow;
    private final RemovedBytes removedBytes = new RemovedBytes();

    Frame(String path, Frame parent) {
        this.path = path;
        this.parent = parent;
    }

    private Frame() {
        this.path = "";
        this.parent = null;
    }

    static Frame root() {
        return new Frame();
    }

    String path() {
        return path;
    }

    void write(int layer, FileEntry entry) {
        written.add(new Written(layer, entry));
    }

    void remove(int layer) {
        removed = with(removed, layer);
    }

    void hide(int layer) {
        opaque = with(opaque, layer);
    }

    /** Whether this path or one after it in path order may lie below this frame's. */
    boolean mayReach(String other) {
        return path.isEmpty() || (other.startsWith(path) && other.charAt(path.length()) <= '/');
    }

    /** Whether a path that this frame may reach lies below it. */
    boolean isAncestorOf(String other) {
        return path.isEmpty() || other.charAt(path.length()) == '/';
    }

    /** Tells the ancestors what they must know of this path, and the path's history. */
    PathHistory close() {
        tellParent();
        reportRemovedBytes();
        return new PathHistory(path, steps(), copies());
    }

    private void tellParent() {
        Frame above = parent;
        if (above != null) {
            for (Written w : written) {
                above.children = with(above.children, w.layer());
            }
            above.children = union(union(above.children, removed), union(opaque, children));
        }
    }

    /** Content that goes with a removed directory is charged to each whiteout that removed it. */
    private void reportRemovedBytes() {
        BitSet gone = removedWithAncestors();
        for (int i = 0; i < written.size(); i++) {
            Written w = written.get(i);
            int removal = w.entry().size() == 0 ? -1 : gone.nextSetBit(w.layer() + 1);
            boolean last = i + 1 == written.size();
            if (removal >= 0 && (last || removal <= written.get(i + 1).layer())) {
                for (Frame f = this; f != null; f = f.parent) {
                    if (f.removed.get(removal)) {
                        f.removedBytes.add(removal, w.entry().size());
                    }
                }
            }
        }
    }

    private List<Step> steps() {
        if (written.isEmpty()) {
            return List.of();
        }
        BitSet gone = parent == null ? NONE : union(parent.hiddenBelow(), removed);
        List<Step> steps = new ArrayList<>(written.size());
        Written below = null;
        for (Written w : written) {
            int removal = below == null ? -1 : gone.nextSetBit(below.layer() + 1);
            if (removal >= 0 && removal < w.layer()) {
                steps.add(new Step(removal, Change.REMOVED, null));
                below = null;
            }
            steps.add(new Step(w.layer(), change(below, w), w.entry()));
            below = w;
        }
        int removal = gone.nextSetBit(written.getLast().layer() + 1);
        if (removal >= 0) {
            steps.add(new Step(removal, Change.REMOVED, null));
        }
        return steps;
    }

    private static Change change(@Nullable Written below, Written now) {
        if (below == null) {
            return Change.ADDED;
        }
        FileEntry a = below.entry();
        FileEntry b = now.entry();
        boolean sameDirectory =
                a.type() == EntryType.DIRECTORY
                        && b.type() == EntryType.DIRECTORY
                        && a.mode() == b.mode()
                        && a.userId() == b.userId()
                        && a.groupId() == b.groupId();
        return sameDirectory ? Change.SAME : Change.CHANGED;
    }

    /**
     * Dive's leaves: in the tree of a single layer, whiteouts and whatever has nothing below it. An
     * opaque directory removes nothing there.
     */
    private List<Copy> copies() {
        if (removed.isEmpty() && opaque.isEmpty() && written.size() == 1) {
            Written only = written.getFirst();
            return children.get(only.layer())
                    ? List.of()
                    : List.of(new Copy(only.layer(), only.entry().size()));
        }
        BitSet mentioned = mentioned();
        BitSet all = union(mentioned, removed);
        List<Copy> copies = new ArrayList<>();
        for (int layer = all.nextSetBit(0); layer >= 0; layer = all.nextSetBit(layer + 1)) {
            if (removed.get(layer)) {
                addRemoval(layer, mentioned, copies);
            }
            if (mentioned.get(layer) && !children.get(layer)) {
                FileEntry entry = writtenBy(layer);
                copies.add(new Copy(layer, entry == null ? 0 : entry.size()));
            }
        }
        return copies;
    }

    /** A whiteout counts when there is something to remove, and weighs what goes with it. */
    private void addRemoval(int layer, BitSet mentioned, List<Copy> copies) {
        int below = layer == 0 ? -1 : mentioned.previousSetBit(layer - 1);
        if (below < 0 || removedWithAncestors().nextSetBit(below + 1) != layer) {
            return;
        }
        FileEntry entry = writtenBy(below);
        boolean directory = entry != null && entry.type() == EntryType.DIRECTORY;
        copies.add(new Copy(layer, directory ? removedBytes.of(layer) : 0));
    }

    /** Layers in whose own tree the path exists. */
    private BitSet mentioned() {
        BitSet mentioned = union(opaque, children);
        for (Written w : written) {
            mentioned = with(mentioned, w.layer());
        }
        return mentioned;
    }

    private @Nullable FileEntry writtenBy(int layer) {
        for (Written w : written) {
            if (w.layer() == layer) {
                return w.entry();
            }
        }
        return null;
    }

    private BitSet removedWithAncestors() {
        BitSet known = removedWithAncestors;
        if (known == null) {
            known = parent == null ? removed : union(parent.removedWithAncestors(), removed);
            removedWithAncestors = known;
        }
        return known;
    }

    /** Layers that hide everything that lower ones have below this path. */
    private BitSet hiddenBelow() {
        BitSet known = hiddenBelow;
        if (known == null) {
            BitSet above = parent == null ? NONE : parent.hiddenBelow();
            known = union(above, union(removed, opaque));
            for (Written w : written) {
                if (w.entry().type() != EntryType.DIRECTORY) {
                    known = with(known, w.layer());
                }
            }
            hiddenBelow = known;
        }
        return known;
    }

    private static BitSet with(BitSet set, int layer) {
        if (set.get(layer)) {
            return set;
        }
        BitSet more = (BitSet) set.clone();
        more.set(layer);
        return more;
    }

    private static BitSet union(BitSet a, BitSet b) {
        if (b.isEmpty()) {
            return a;
        }
        if (a.isEmpty()) {
            return b;
        }
        BitSet both = (BitSet) a.clone();
        both.or(b);
        return both;
    }
}
