package dev.lazaret.layers;

import dev.lazaret.layers.tar.CleanPath;
import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.SortedMap;

/**
 * An entry of a {@link StoredTar} with everything its archive says of it.
 *
 * @param stated the path as written
 * @param file the entry under its clean path, whiteouts included; null when it is the root, leads
 *     out of the root or is of no known type
 * @param attributes extended attributes by full name
 * @param sparse its content is stored with holes
 * @param offset of its first header block
 * @param end of its content with padding: where the next entry starts
 */
public record StoredEntry(
        String stated,
        String statedLink,
        @Nullable FileEntry file,
        SortedMap<String, byte[]> attributes,
        int deviceMajor,
        int deviceMinor,
        boolean sparse,
        long offset,
        long end) {

    public StoredEntry {
        attributes = Collections.unmodifiableSortedMap(attributes);
    }

    /** The entry of the root directory itself. */
    public boolean isRoot() {
        String clean = CleanPath.of(stated);
        return file == null && clean != null && clean.isEmpty();
    }

    /**
     * Whether paths are written as they are meant, but for {@code ./} before and a slash behind:
     * such an entry can be copied as it stands.
     */
    public boolean isClean() {
        FileEntry entry = file;
        if (entry == null) {
            return false;
        }
        String path = stated.startsWith("./") ? stated.substring(2) : stated;
        if (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        boolean linkClean =
                entry.type() != EntryType.HARDLINK || statedLink.equals(entry.linkTarget());
        return path.equals(entry.path()) && linkClean;
    }
}
