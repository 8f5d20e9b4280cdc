package dev.lazaret.harden.rewrite;

import dev.lazaret.harden.image.UnpackedLayer;
import dev.lazaret.layers.FileTree;

import org.jspecify.annotations.Nullable;

import java.util.SortedMap;

/** What one new layer is made of. */
interface Entries {

    /** Entries of old layers that stay, in path order; may be asked more than once. */
    Iterable<FileTree.Node> nodes();

    /** What changes about one of them. */
    Edit edit(FileTree.Node node);

    /** What is new, by path. */
    SortedMap<String, Extra> extras();

    /** The layer whose entry of the root directory is taken over, null for none. */
    @Nullable UnpackedLayer root();

    /** Whether a hard link may lead to this file because a lower new layer has it. */
    boolean isBelow(FileTree.Node file);
}
