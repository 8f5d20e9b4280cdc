package dev.lazaret.layers;

import dev.lazaret.layers.tar.EntryType;

/**
 * One path as one layer writes it.
 *
 * @param path clean path from the root: no leading slash, no empty, {@code .} or {@code ..} segment
 * @param type what it is
 * @param mode permission bits including setuid (04000), setgid (02000) and sticky (01000)
 * @param userId owner
 * @param groupId group
 * @param size content bytes; 0 unless a regular file
 * @param modified seconds since the epoch
 * @param linkTarget as written in the archive; empty unless a link. A hard link's target is cleaned
 *     like a path
 * @param capabilities {@code security.capability} as lower-case hex, empty when there is none
 */
public record FileEntry(
        String path,
        EntryType type,
        int mode,
        long userId,
        long groupId,
        long size,
        long modified,
        String linkTarget,
        String capabilities) {

    /** The last segment of the path. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path without its last segment, empty for the root. */
    public String directory() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Any execute bit is set. */
    public boolean executable() {
        return (mode & 0111) != 0;
    }
}
