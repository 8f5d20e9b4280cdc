package dev.lazaret.layers.inflate;

import dev.lazaret.base.MalformedException;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * Gzip members one after another (RFC 1952), each with its CRC and length verified. Zero bytes
 * after the last member are padding, as for gzip(1); anything else there is malformed.
 */
final class GzipChunks implements Chunks {

    private final CompressedInput in;
    private final Inflation inflation;
    private final byte[] bytes = new byte[SIZE];
    private final PendingFailure failure = new PendingFailure();
    private final CRC32 crc = new CRC32();
    private long memberBytes;
    private boolean inMember;
    private boolean anyMember;

    GzipChunks(InputStream blob, Inflation inflation) {
        this.in = new CompressedInput(blob);
        this.inflation = inflation;
    }

    @Override
    public int next() throws IOException {
        failure.rethrow();
        int filled = 0;
        try {
            while (filled < bytes.length && (inMember || startMember())) {
                filled += inflate(filled);
            }
        } catch (IOException e) {
            failure.hold(e, filled > 0);
        }
        return filled == 0 ? -1 : filled;
    }

    private int inflate(int at) throws IOException {
        int n = inflation.inflate(bytes, at, bytes.length - at);
        crc.update(bytes, at, n);
        memberBytes += n;
        if (inflation.finished()) {
            endMember();
        } else if (n == 0) {
            feed();
        }
        return n;
    }

    private void feed() throws IOException {
        if (!in.refill()) {
            throw new EOFException("the gzip stream ends inside a member");
        }
        inflation.feed(in.array(), in.at(), in.takeAll());
    }

    private boolean startMember() throws IOException {
        if (!GzipHeader.skip(in, anyMember)) {
            return false;
        }
        inMember = true;
        anyMember = true;
        memberBytes = 0;
        crc.reset();
        inflation.reset();
        if (in.available() > 0) {
            inflation.feed(in.array(), in.at(), in.takeAll());
        }
        return true;
    }

    private void endMember() throws IOException {
        in.giveBack(inflation.unread());
        inMember = false;
        long statedCrc = in.readInt();
        long statedLength = in.readInt();
        if (statedCrc != crc.getValue()) {
            throw new MalformedException(
                    "a gzip member's CRC is %08x but %08x is stated"
                            .formatted(crc.getValue(), statedCrc));
        }
        if (statedLength != (memberBytes & 0xFFFF_FFFFL)) {
            throw new MalformedException(
                    "a gzip member has "
                            + memberBytes
                            + " bytes but states "
                            + statedLength
                            + " (modulo 2^32)");
        }
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public void close() {
        inflation.close();
    }
}
