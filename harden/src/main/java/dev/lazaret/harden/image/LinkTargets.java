package dev.lazaret.harden.image;

import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTable;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Follows hard links to the entry that has the content. */
public final class LinkTargets {

    private static final int LINKS_MAX = 40;

    private LinkTargets() {}

    /**
     * The entry one step behind a hard link: in its own layer or, where that does not write the
     * target, the highest one below that does and is not hidden.
     */
    static FileTree.@Nullable Node behind(List<LayerFacts> layers, FileTree.Node link) {
        String target = link.entry().linkTarget();
        for (int i = link.layerIndex(); i >= 0; i--) {
            FileTable files = layers.get(i).files();
            FileEntry entry = files.find(target);
            if (entry != null) {
                return new FileTree.Node(entry, i);
            }
            if (files.hides(target)) {
                return null;
            }
        }
        return null;
    }

    /** The regular file at the end of a chain of hard links; null when it leads nowhere. */
    public static FileTree.@Nullable Node file(List<LayerFacts> layers, FileTree.Node start) {
        FileTree.Node node = start;
        for (int i = 0; i < LINKS_MAX && node != null; i++) {
            if (node.entry().type() != EntryType.HARDLINK) {
                return node;
            }
            node = behind(layers, node);
        }
        return null;
    }
}
