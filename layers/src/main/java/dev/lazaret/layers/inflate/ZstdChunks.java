package dev.lazaret.layers.inflate;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;

import dev.lazaret.base.MalformedException;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Zstandard frames one after another, skippable frames among them (RFC 8878). */
final class ZstdChunks implements Chunks {

    /** 128 MiB: the most the reference decoder grants by itself; more is a memory bomb. */
    private static final int WINDOW_LOG_MAX = 27;

    private final ZstdInputStreamNoFinalizer in;
    private final byte[] bytes = new byte[SIZE];
    private final PendingFailure failure = new PendingFailure();

    ZstdChunks(InputStream blob) throws IOException {
        in = new ZstdInputStreamNoFinalizer(new Unclosed(blob));
        in.setLongMax(WINDOW_LOG_MAX);
    }

    @Override
    public int next() throws IOException {
        failure.rethrow();
        int filled = 0;
        try {
            while (filled < bytes.length) {
                int n = in.read(bytes, filled, bytes.length - filled);
                if (n < 0) {
                    break;
                }
                filled += n;
            }
        } catch (IOException e) {
            failure.hold(typed(e), filled > 0);
        }
        return filled == 0 ? -1 : filled;
    }

    private static IOException typed(IOException e) {
        if (!(e instanceof ZstdIOException z)) {
            return e;
        }
        // the binding names a stream that stops inside a frame by message only
        String message = String.valueOf(z.getMessage());
        if (message.startsWith("Truncated") || z.getErrorCode() == Zstd.errSrcSizeWrong()) {
            return new EOFException("the zstd stream ends inside a frame");
        }
        return new MalformedException("tried to decompress zstd but failed: " + message, z);
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The binding closes what it reads; the blob is closed by whoever opened it. */
    private static final class Unclosed extends InputStream {
        private final InputStream in;

        Unclosed(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            return in.read(to, offset, length);
        }
    }
}
