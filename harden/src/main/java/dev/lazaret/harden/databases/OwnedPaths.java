package dev.lazaret.harden.databases;

import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.tar.EntryType;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which of the removed packages' paths may go: what no other package owns, and directories in which
 * nothing else is left.
 */
final class OwnedPaths {

    private final FileTree tree;
    private final SortedSet<String> removed = new TreeSet<>();

    OwnedPaths(FileTree tree) {
        this.tree = tree;
    }

    /** A path of a package that goes. */
    void remove(String path) {
        String real = tree.real(path);
        FileTree.Node node = real.isEmpty() ? null : tree.find(real);
        if (node != null && !leadsToDirectory(node)) {
            removed.add(real);
        }
    }

    /** A path of a package that stays. */
    void keep(String path) {
        if (!removed.isEmpty()) {
            removed.remove(tree.real(path));
        }
    }

    /**
     * What may go.
     *
     * @param others paths that go for other reasons
     */
    SortedSet<String> drops(SortedSet<String> others) {
        SortedSet<String> drops = new TreeSet<>(removed);
        for (FileTree.Node node : tree.nodes()) {
            String path = node.entry().path();
            if (!drops.contains(path) && !others.contains(path)) {
                keepAbove(path, drops);
            }
        }
        drops.addAll(others);
        return drops;
    }

    private static void keepAbove(String path, SortedSet<String> drops) {
        for (int slash = path.lastIndexOf('/');
                slash > 0;
                slash = path.lastIndexOf('/', slash - 1)) {
            drops.remove(path.substring(0, slash));
        }
    }

    /** Such a link is how the distribution merges directories; others use it too. */
    private boolean leadsToDirectory(FileTree.Node node) {
        if (node.entry().type() != EntryType.SYMLINK) {
            return false;
        }
        String target = tree.resolve(node.entry().path());
        FileTree.Node end = target == null ? null : tree.find(target);
        return end != null && end.entry().type() == EntryType.DIRECTORY;
    }
}
