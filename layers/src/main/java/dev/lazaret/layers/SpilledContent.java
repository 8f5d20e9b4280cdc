package dev.lazaret.layers;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A file's bytes in a temporary file that nobody else can read: it loses its name as soon as it is
 * open (elsewhere than on Unix: when it is closed), so that not even a kill leaves it behind.
 */
final class SpilledContent implements HeldContent {

    private final FileChannel channel;
    private final Limits limits;
    private long size;
    private @Nullable Arena arena;
    private @Nullable MemorySegment mapped;

    private SpilledContent(FileChannel channel, Limits limits) {
        this.channel = channel;
        this.limits = limits;
    }

    static SpilledContent create(Path directory, Limits limits) throws IOException {
        Files.createDirectories(directory);
        // on Unix DELETE_ON_CLOSE takes the name away as soon as the file is open
        Path file = Files.createTempFile(directory, "content", null);
        FileChannel channel =
                FileChannel.open(
                        file,
                        Set.of(
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.DELETE_ON_CLOSE));
        return new SpilledContent(channel, limits);
    }

    void append(byte[] bytes, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        size += length;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open() throws IOException {
        return new SegmentInputStream(segment());
    }

    @Override
    public byte[] bytes(int bytesMax) throws IOException {
        if (size > bytesMax) {
            throw new LimitExceededException(size + " bytes exceed " + bytesMax);
        }
        byte[] bytes = new byte[(int) size];
        MemorySegment.copy(segment(), 0, MemorySegment.ofArray(bytes), 0, size);
        return bytes;
    }

    @Override
    public MemorySegment segment() throws IOException {
        if (mapped == null) {
            arena = Arena.ofConfined();
            mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
        }
        return mapped;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (arena != null) {
                arena.close();
            }
        }
    }
}
