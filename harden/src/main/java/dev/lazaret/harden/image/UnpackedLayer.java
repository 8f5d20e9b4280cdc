package dev.lazaret.harden.image;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Limits;
import dev.lazaret.harden.HardenException;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.StoredEntry;
import dev.lazaret.layers.StoredTar;
import dev.lazaret.layers.tar.EntryType;
import dev.lazaret.oci.Layer;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One layer as a plain tar in a file, with every entry found by its path; not thread-safe. */
public final class UnpackedLayer implements Layer, Closeable {

    private final Layer source;
    private final Digest diffId;
    private final Path file;
    private final StoredTar tar;
    private final EntryOffsets offsets = new EntryOffsets();
    private @Nullable StoredEntry root;

    private UnpackedLayer(Layer source, Digest diffId, Path file, StoredTar tar) {
        this.source = source;
        this.diffId = diffId;
        this.file = file;
        this.tar = tar;
    }

    /**
     * Indexes an unpacked layer.
     *
     * @throws HardenException if an entry or hard link leads out of the root, or is of no known
     *     type: it could only be dropped in silence
     */
    static UnpackedLayer open(Layer source, Digest diffId, Path file, Limits limits)
            throws IOException {
        StoredTar tar = StoredTar.open(file, limits);
        UnpackedLayer layer = new UnpackedLayer(source, diffId, file, tar);
        try {
            tar.walk(layer::index);
            return layer;
        } catch (IOException e) {
            tar.close();
            throw e;
        }
    }

    private void index(StoredEntry entry) throws HardenException {
        FileEntry found = entry.file();
        if (found != null) {
            offsets.put(found.path(), entry.offset());
        } else if (entry.isRoot()) {
            root = entry;
        } else {
            throw HardenException.of(
                    "read the layer " + diffId,
                    "its entry '"
                            + entry.stated()
                            + (entry.statedLink().isEmpty() ? "" : "' -> '" + entry.statedLink())
                            + "' leads out of the root, is too long or is of an unknown type",
                    "find out who built the image; an engine would refuse or ignore this entry");
        }
    }

    /** The entry of the root directory, null when the layer has none. */
    public @Nullable StoredEntry root() {
        return root;
    }

    /** The entry of a path that the layer writes, whiteouts by their own names; null for none. */
    public @Nullable StoredEntry find(String path) throws IOException {
        long offset = offsets.find(path);
        if (offset < 0) {
            return null;
        }
        StoredEntry entry = tar.at(offset);
        FileEntry found = entry.file();
        return found != null && found.path().equals(path) ? entry : null;
    }

    /** The entry of a path that the layer is known to write. */
    public StoredEntry entry(String path) throws IOException {
        StoredEntry entry = find(path);
        if (entry == null) {
            throw new HardenException("the layer " + diffId + " has no entry '" + path + "'");
        }
        return entry;
    }

    /** Copies an entry as it stands. */
    public void copy(StoredEntry entry, OutputStream to) throws IOException {
        tar.copy(entry, to);
    }

    /** The content of a file of this layer, holes filled. */
    public InputStream content(StoredEntry entry) throws IOException {
        FileEntry found = entry.file();
        if (found == null || found.type() != EntryType.FILE) {
            throw new IllegalArgumentException("only files have content: " + entry.stated());
        }
        return tar.content(entry);
    }

    /** The whole tar. */
    public Path file() {
        return file;
    }

    @Override
    public Digest diffId() {
        return diffId;
    }

    @Override
    public long size() {
        return file.toFile().length();
    }

    /** Bytes as the image stores it, -1 when not known. */
    public long storedBytes() {
        return source.size();
    }

    /** The layer as its image has it. */
    public Layer source() {
        return source;
    }

    @Override
    public String createdBy() {
        return source.createdBy();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
