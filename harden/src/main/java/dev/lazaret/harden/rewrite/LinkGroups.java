package dev.lazaret.harden.rewrite;

import dev.lazaret.harden.image.LinkTargets;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Files with several names among the entries of one new layer. The first name that is written gets
 * the content, whichever it was in the old layer; an edit of one name is an edit of all.
 */
final class LinkGroups {

    /** One file: the names are its own business. */
    private static final class Group {
        private Edit edit = Edit.NONE;
        private @Nullable String first;
    }

    private final List<LayerFacts> layers;
    private final Map<String, Group> groups = new HashMap<>();

    LinkGroups(List<LayerFacts> layers) {
        this.layers = layers;
    }

    /** Takes note of an entry that will be written, before any is. */
    void note(FileTree.Node node, Edit edit) {
        if (node.entry().type() != EntryType.HARDLINK) {
            return;
        }
        FileTree.Node file = LinkTargets.file(layers, node);
        if (file != null) {
            Group group = groups.computeIfAbsent(key(file), k -> new Group());
            group.edit = group.edit.and(edit);
        }
    }

    /** The file behind an entry: itself unless it is a hard link; null when that leads nowhere. */
    FileTree.@Nullable Node file(FileTree.Node node) {
        return LinkTargets.file(layers, node);
    }

    /** Whether several names of this file were noted. */
    boolean isShared(FileTree.Node file) {
        return !groups.isEmpty() && groups.containsKey(key(file));
    }

    /** What was said about any name of a shared file. */
    Edit edit(FileTree.Node file) {
        return group(file).edit;
    }

    /** The name of a shared file that has the content, null before it is written. */
    @Nullable String first(FileTree.Node file) {
        return group(file).first;
    }

    void written(FileTree.Node file, String path) {
        group(file).first = path;
    }

    private Group group(FileTree.Node file) {
        return groups.computeIfAbsent(key(file), k -> new Group());
    }

    private static String key(FileTree.Node file) {
        return file.layerIndex() + ":" + file.entry().path();
    }
}
