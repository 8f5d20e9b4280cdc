package dev.lazaret.layers;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;

/**
 * The paths of one layer, sorted by path and kept compact: a million small files take tens of
 * megabytes, not hundreds. Entries are made on the fly.
 */
public interface FileTable extends Iterable<FileEntry> {

    /** Number of paths, whiteouts not counted. */
    int size();

    /** The entry at this path, null when this layer does not write it. */
    @Nullable FileEntry find(String path);

    /** Paths that this layer removes from the layers below ({@code .wh.name}), sorted. */
    Iterable<String> whiteouts();

    /** Directories whose content below is hidden ({@code .wh..wh..opq}), sorted. */
    Iterable<String> opaqueDirectories();

    /**
     * Whether this layer, by whiteout, opaque directory or a non-directory at an ancestor, hides
     * the path below.
     */
    default boolean hides(String path) {
        if (removes(path)) {
            return true;
        }
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (covers(path.substring(0, end))) {
                return true;
            }
        }
        return covers("");
    }

    /** Whether this layer removes the path below by a whiteout of its own. */
    boolean removes(String path);

    /**
     * Whether what this layer has at a directory's own path, a whiteout, an opaque directory or a
     * non-directory, hides all that the layers below have in it; the root's path is empty.
     */
    boolean covers(String directory);

    @Override
    Iterator<FileEntry> iterator();
}
