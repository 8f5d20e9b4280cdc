package dev.lazaret.layers;

import dev.lazaret.base.Limits;
import dev.lazaret.base.MalformedException;
import dev.lazaret.layers.tar.BodyStream;
import dev.lazaret.layers.tar.Bounds;
import dev.lazaret.layers.tar.EntryBody;
import dev.lazaret.layers.tar.TarBytes;
import dev.lazaret.layers.tar.TarEntry;
import dev.lazaret.layers.tar.TarHeader;
import dev.lazaret.layers.tar.TarReader;
import dev.lazaret.layers.tar.WindowedTar;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The tar of a layer, uncompressed in a file: all entries in order, or any one again by its offset.
 * Memory does not grow with the archive. Not thread-safe.
 */
public final class StoredTar implements Closeable {

    private static final int BUFFER = 1 << 17;

    private final FileChannel channel;
    private final Limits limits;
    private final WindowedTar bytes;
    private final Gaps gaps = new Gaps();
    private final EntryFilter filter;
    private final byte[] buffer = new byte[BUFFER];

    private StoredTar(FileChannel channel, Limits limits) throws IOException {
        this.channel = channel;
        this.limits = limits;
        this.bytes = new WindowedTar(channel);
        this.filter = new EntryFilter(limits, gaps);
    }

    /** Opens a plain tar, such as {@link LayerTars} makes. */
    public static StoredTar open(Path file, Limits limits) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new StoredTar(channel, limits);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Takes one entry after the other. */
    @FunctionalInterface
    public interface Visitor {
        void visit(StoredEntry entry) throws IOException;
    }

    /**
     * Shows every entry in the archive's order.
     *
     * @throws IOException if the archive is broken, cut off or too large
     */
    public void walk(Visitor visitor) throws IOException {
        bytes.seek(0);
        TarReader tar = new TarReader(bytes, new Bounds(limits));
        for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
            EntryBody body = tar.body();
            long content = body.storedLeft();
            long end = bytes.position() + content + (-content & (TarHeader.BLOCK - 1));
            visitor.visit(stored(entry, end));
        }
    }

    /** The entry whose headers start here. */
    public StoredEntry at(long offset) throws IOException {
        TarReader tar = reader(offset);
        TarEntry entry = next(tar, offset);
        long content = tar.body().storedLeft();
        return stored(entry, bytes.position() + content + (-content & (TarHeader.BLOCK - 1)));
    }

    private TarReader reader(long offset) {
        bytes.seek(offset);
        return new TarReader(bytes, new Bounds(limits));
    }

    private static TarEntry next(TarReader tar, long offset) throws IOException {
        TarEntry entry = tar.next();
        if (entry == null) {
            throw new MalformedException("there is no tar entry at byte " + offset);
        }
        return entry;
    }

    private StoredEntry stored(TarEntry entry, long end) {
        @Nullable FileEntry file = filter.clean(entry);
        return new StoredEntry(
                entry.path(),
                entry.linkTarget(),
                file,
                entry.attributes(),
                entry.deviceMajor(),
                entry.deviceMinor(),
                entry.sparse() != null,
                entry.offset(),
                end);
    }

    /** Copies headers, content and padding; padding that the archive's end lacks is added. */
    public void copy(StoredEntry entry, OutputStream to) throws IOException {
        long at = entry.offset();
        while (at < entry.end()) {
            int wanted = (int) Math.min(buffer.length, entry.end() - at);
            int n = channel.read(ByteBuffer.wrap(buffer, 0, wanted), at);
            if (n < 0) {
                if (entry.end() - at >= TarHeader.BLOCK) {
                    throw TarBytes.truncated(at);
                }
                n = wanted;
                Arrays.fill(buffer, 0, n, (byte) 0);
            }
            to.write(buffer, 0, n);
            at += n;
        }
    }

    /** The content with its holes; a stream of its own, usable while others are open. */
    public InputStream content(StoredEntry entry) throws IOException {
        WindowedTar own = new WindowedTar(channel);
        own.seek(entry.offset());
        TarReader tar = new TarReader(own, new Bounds(limits));
        next(tar, entry.offset());
        return new BodyStream(tar.body());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
