package dev.lazaret.layers.tar;

import org.jspecify.annotations.Nullable;

import java.util.SortedMap;

/**
 * An entry as the archive states it; nothing is cleaned yet.
 *
 * @param offset of its first header block, extended headers included
 * @param type null when the type flag is unknown
 * @param flag the type flag itself
 * @param size bytes of content, holes included
 * @param stored bytes of content in the archive
 * @param attributes extended attributes by full name
 * @param sparse where the stored bytes lie, null for plain files
 */
public record TarEntry(
        long offset,
        String path,
        @Nullable EntryType type,
        char flag,
        int mode,
        long userId,
        long groupId,
        long size,
        long stored,
        long modified,
        String linkTarget,
        String capabilities,
        SortedMap<String, byte[]> attributes,
        int deviceMajor,
        int deviceMinor,
        @Nullable SparseMap sparse) {}
