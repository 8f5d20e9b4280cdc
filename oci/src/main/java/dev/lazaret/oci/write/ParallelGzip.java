package dev.lazaret.oci.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * One gzip member (RFC 1952) whose blocks are compressed on several threads, each with the end of
 * the block before as dictionary, so that little is lost. The bytes depend on the content and the
 * level, never on the number of threads.
 */
final class ParallelGzip extends OutputStream {

    private static final int BLOCK = 1 << 19;
    private static final int DICTIONARY = 1 << 15;

    private final OutputStream out;
    private final int level;
    private final int ahead;
    private final ExecutorService workers;
    private final Deque<Future<byte[]>> pending = new ArrayDeque<>();
    private final CRC32 crc = new CRC32();
    private byte[] dictionary = new byte[0];
    private byte[] block = new byte[BLOCK];
    private int filled;
    private long total;
    private boolean closed;

    ParallelGzip(OutputStream out, int level, int threads) throws IOException {
        this.out = out;
        this.level = level;
        this.ahead = threads + 1;
        this.workers =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().name("gzip-", 0).daemon().factory());
        // no name, no time, unknown system; XFL as gzip(1) states it
        int effort = level == 9 ? 2 : level == 1 ? 4 : 0;
        out.write(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, (byte) effort, (byte) 0xff});
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int left = length;
        while (left > 0) {
            int n = Math.min(left, BLOCK - filled);
            System.arraycopy(bytes, at, block, filled, n);
            filled += n;
            at += n;
            left -= n;
            if (filled == BLOCK) {
                submit(false);
            }
        }
    }

    private void submit(boolean last) throws IOException {
        crc.update(block, 0, filled);
        total += filled;
        byte[] before = dictionary;
        byte[] content = block;
        int length = filled;
        pending.add(workers.submit(() -> deflate(before, content, length, last)));
        if (!last) {
            dictionary = Arrays.copyOfRange(content, length - DICTIONARY, length);
            block = new byte[BLOCK];
            filled = 0;
        }
        while (pending.size() > ahead) {
            writeOldest();
        }
    }

    private byte[] deflate(byte[] before, byte[] content, int length, boolean last) {
        try (Deflater deflater = new Deflater(level, true)) {
            if (before.length > 0) {
                deflater.setDictionary(before);
            }
            deflater.setInput(content, 0, length);
            if (last) {
                deflater.finish();
            }
            ByteArrayOutputStream compressed = new ByteArrayOutputStream(length / 2 + 64);
            byte[] piece = new byte[1 << 16];
            int n = piece.length;
            while (last ? !deflater.finished() : n == piece.length) {
                n = deflater.deflate(piece, 0, piece.length, Deflater.SYNC_FLUSH);
                compressed.write(piece, 0, n);
            }
            return compressed.toByteArray();
        }
    }

    private void writeOldest() throws IOException {
        try {
            out.write(pending.removeFirst().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException stopped = new InterruptedIOException("interrupted");
            stopped.initCause(e);
            throw stopped;
        } catch (ExecutionException e) {
            throw new IOException("compressing failed", e.getCause());
        }
    }

    /** Ends the member and closes the stream below; threads end also when that fails. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            submit(true);
            while (!pending.isEmpty()) {
                writeOldest();
            }
            littleEndian(crc.getValue());
            littleEndian(total & 0xFFFF_FFFFL);
        } finally {
            workers.shutdownNow();
        }
    }

    private void littleEndian(long value) throws IOException {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write((int) (value >>> shift));
        }
    }
}
