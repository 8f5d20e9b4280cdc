package dev.lazaret.harden.reach;

import dev.lazaret.layers.FileTree;

import java.util.HashSet;
import java.util.Set;

/** Directories that no layer writes but that exist because something in them does. */
final class ImpliedDirectories {

    private ImpliedDirectories() {}

    static Set<String> of(FileTree tree) {
        Set<String> implied = new HashSet<>();
        String last = "";
        for (FileTree.Node node : tree.nodes()) {
            String directory = node.entry().directory();
            if (!directory.equals(last)) {
                last = directory;
                add(directory, tree, implied);
            }
        }
        return implied;
    }

    private static void add(String directory, FileTree tree, Set<String> implied) {
        String at = directory;
        while (!at.isEmpty() && !implied.contains(at) && tree.find(at) == null) {
            implied.add(at);
            at = Paths.parent(at);
        }
    }
}
