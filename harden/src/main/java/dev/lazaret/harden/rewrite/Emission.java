package dev.lazaret.harden.rewrite;

import dev.lazaret.harden.Change;
import dev.lazaret.harden.FileBytes;
import dev.lazaret.harden.image.UnpackedLayer;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.StoredEntry;
import dev.lazaret.layers.tar.EntryType;
import dev.lazaret.oci.tar.TarEntry;
import dev.lazaret.oci.tar.TarWriter;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Writes entries of layers to a new tar. What does not change is copied as it stands, bytes, names
 * and all; the rest gets new headers.
 *
 * @param out where the tar goes
 * @param tar writes to the same stream
 * @param epoch no entry is younger, seconds since 1970; empty leaves times as they are
 */
record Emission(OutputStream out, TarWriter tar, OptionalLong epoch) implements Closeable {

    static Emission to(OutputStream out, OptionalLong epoch) {
        return new Emission(out, new TarWriter(out), epoch);
    }

    /**
     * An entry, under its own or another path.
     *
     * @param file what the entry is
     */
    void write(String path, UnpackedLayer layer, StoredEntry entry, FileEntry file, Edit edit)
            throws IOException {
        boolean same = edit.isNone() && path.equals(file.path()) && entry.isClean();
        FileBytes content = edit.content();
        if (same && file.modified() <= latest()) {
            layer.copy(entry, out);
        } else if (file.type() != EntryType.FILE) {
            tar.add(header(path, entry, file, edit, type(file.type()), 0, file.linkTarget()));
        } else if (content != null) {
            int size = content.size();
            tar.add(header(path, entry, file, edit, TarEntry.Type.FILE, size, ""), content.bytes());
        } else {
            try (InputStream in = layer.content(entry)) {
                tar.add(header(path, entry, file, edit, TarEntry.Type.FILE, file.size(), ""), in);
            }
        }
    }

    /** Another name of a file that was written before under its first name. */
    void link(String path, String first, StoredEntry entry, FileEntry file, Edit edit)
            throws IOException {
        tar.add(header(path, entry, file, edit, TarEntry.Type.HARD_LINK, 0, first));
    }

    /** A marker that a name of the layers below is gone. */
    void whiteout(String path) throws IOException {
        int name = path.lastIndexOf('/') + 1;
        String marker = path.substring(0, name) + ".wh." + path.substring(name);
        tar.add(TarEntry.file(marker, 0, 0));
    }

    /** Something new. */
    void add(Change.OfPath addition) throws IOException {
        switch (addition) {
            case Change.AddFile(
                            String path,
                            int mode,
                            long userId,
                            long groupId,
                            FileBytes content) ->
                    tar.add(
                            added(TarEntry.file(path, mode, content.size()), userId, groupId),
                            content.bytes());
            case Change.AddLink(String path, String target) ->
                    tar.add(added(TarEntry.symbolicLink(path, target), 0, 0));
            case Change.AddDirectory(String path, int mode, long userId, long groupId) ->
                    tar.add(added(TarEntry.directory(path, mode), userId, groupId));
            default -> throw new IllegalArgumentException("adds nothing: " + addition);
        }
    }

    private TarEntry added(TarEntry entry, long userId, long groupId) {
        return new TarEntry(
                entry.path(),
                entry.type(),
                entry.mode(),
                userId,
                groupId,
                epoch.orElse(0),
                entry.size(),
                entry.link(),
                0,
                0,
                entry.attributes());
    }

    /** Ends the tar. */
    @Override
    public void close() throws IOException {
        tar.close();
    }

    private long latest() {
        return epoch.orElse(Long.MAX_VALUE);
    }

    private TarEntry header(
            String path,
            StoredEntry entry,
            FileEntry file,
            Edit edit,
            TarEntry.Type type,
            long size,
            String link) {
        NavigableMap<String, byte[]> attributes = new TreeMap<>(entry.attributes());
        edit.dropped().forEach(attributes::remove);
        Edit.Owner owner = edit.owner();
        boolean device =
                type == TarEntry.Type.CHARACTER_DEVICE || type == TarEntry.Type.BLOCK_DEVICE;
        return new TarEntry(
                path,
                type,
                edit.mode(file.mode()),
                Math.max(0, owner == null ? file.userId() : owner.userId()),
                Math.max(0, owner == null ? file.groupId() : owner.groupId()),
                Math.min(file.modified(), latest()),
                size,
                link,
                device ? entry.deviceMajor() : 0,
                device ? entry.deviceMinor() : 0,
                type == TarEntry.Type.HARD_LINK ? new TreeMap<>() : attributes);
    }

    private static TarEntry.Type type(EntryType type) {
        return switch (type) {
            case FILE -> TarEntry.Type.FILE;
            case HARDLINK -> TarEntry.Type.HARD_LINK;
            case SYMLINK -> TarEntry.Type.SYMBOLIC_LINK;
            case DIRECTORY -> TarEntry.Type.DIRECTORY;
            case CHARACTER_DEVICE -> TarEntry.Type.CHARACTER_DEVICE;
            case BLOCK_DEVICE -> TarEntry.Type.BLOCK_DEVICE;
            case FIFO -> TarEntry.Type.PIPE;
        };
    }
}
