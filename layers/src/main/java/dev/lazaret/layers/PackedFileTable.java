package dev.lazaret.layers;

import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The paths of one layer in packed form.
 *
 * @param files every path with its attributes
 * @param removed whiteouts
 * @param opaque opaque directories
 * @param hardLinks those of the files that are hard links
 */
public record PackedFileTable(
        PackedPaths files, PackedPaths removed, PackedPaths opaque, PackedPaths hardLinks)
        implements FileTable {

    /** All parts in the order of the components. */
    public java.util.List<PackedPaths> parts() {
        return java.util.List.of(files, removed, opaque, hardLinks);
    }

    @Override
    public int size() {
        return files.count();
    }

    @Override
    public @Nullable FileEntry find(String path) {
        PackedPaths.Cursor row = files.find(PathOrder.bytes(path));
        return row == null ? null : FileRow.read(path, row.payload());
    }

    @Override
    public Iterable<String> whiteouts() {
        return removed.strings();
    }

    @Override
    public Iterable<String> opaqueDirectories() {
        return opaque.strings();
    }

    @Override
    public boolean removes(String path) {
        return removed.count() > 0 && removed.contains(PathOrder.bytes(path));
    }

    @Override
    public boolean covers(String directory) {
        return isOpaque(directory)
                || (!directory.isEmpty() && (removes(directory) || isNoDirectory(directory)));
    }

    private boolean isOpaque(String directory) {
        return opaque.count() > 0 && opaque.contains(PathOrder.bytes(directory));
    }

    private boolean isNoDirectory(String path) {
        PackedPaths.Cursor row = files.find(PathOrder.bytes(path));
        return row != null && FileRow.type(row.payload()) != EntryType.DIRECTORY;
    }

    @Override
    public Iterator<FileEntry> iterator() {
        PackedPaths.Cursor cursor = files.cursor();
        return new Iterator<>() {
            private int left = files.count();

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public FileEntry next() {
                if (left == 0 || !cursor.next()) {
                    throw new NoSuchElementException();
                }
                left--;
                return FileRow.read(cursor.path(), cursor.payload());
            }
        };
    }
}
