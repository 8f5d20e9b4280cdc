package dev.lazaret.layers.inflate;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Pieces that are made ahead on another thread while this one hashes and looks at the last. */
public final class PipelinedChunks implements Chunks {

    private static final int AHEAD = 4;

    /** A piece, the end (length -1) or a failure. */
    private record Piece(Buffer buffer, int length, @Nullable Throwable failure) {}

    /** An array that goes round. */
    private static final class Buffer {
        private byte[] bytes = new byte[0];
    }

    private final Chunks source;
    private final BlockingQueue<Buffer> free = new ArrayBlockingQueue<>(AHEAD + 2);
    private final BlockingQueue<Piece> full = new ArrayBlockingQueue<>(AHEAD + 2);
    private final Thread producer;
    private volatile boolean stopped;
    private @Nullable Piece current;

    private PipelinedChunks(Chunks source) {
        this.source = source;
        for (int i = 0; i < AHEAD; i++) {
            free.add(new Buffer());
        }
        producer = Thread.ofPlatform().name("layer-decompress").daemon().unstarted(this::produce);
    }

    /** Starts making pieces of this source, which is closed with the result. */
    public static PipelinedChunks start(Chunks source) {
        PipelinedChunks chunks = new PipelinedChunks(source);
        chunks.producer.start();
        return chunks;
    }

    private void produce() {
        Buffer buffer = new Buffer();
        try {
            while (true) {
                buffer = free.take();
                if (stopped) {
                    return;
                }
                int n = source.next();
                if (n < 0) {
                    break;
                }
                if (buffer.bytes.length < n) {
                    buffer.bytes = new byte[SIZE];
                }
                System.arraycopy(source.bytes(), 0, buffer.bytes, 0, n);
                full.add(new Piece(buffer, n, null));
            }
            full.add(new Piece(buffer, -1, null));
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            full.add(new Piece(buffer, -1, e));
        }
    }

    @Override
    public int next() throws IOException {
        Piece last = current;
        if (last != null) {
            if (last.length < 0) {
                return end(last);
            }
            free.add(last.buffer);
        }
        try {
            Piece piece = full.take();
            current = piece;
            return piece.length < 0 ? end(piece) : piece.length;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading a layer");
        }
    }

    private static int end(Piece piece) throws IOException {
        return switch (piece.failure) {
            case null -> -1;
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IOException("decompressing a layer failed", piece.failure);
        };
    }

    @Override
    public byte[] bytes() {
        Piece piece = current;
        return piece == null ? new byte[0] : piece.buffer.bytes;
    }

    /** Waits for the other thread, which ends at its next piece: what it uses is freed then. */
    @Override
    public void close() throws IOException {
        stopped = true;
        free.offer(new Buffer());
        boolean interrupted = false;
        while (true) {
            try {
                producer.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }
}
