package dev.lazaret.layers.inflate;

import dev.lazaret.base.BlockInputStream;
import dev.lazaret.base.MalformedException;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * The members of a zip archive one after another, as they lie in a stream (APPNOTE.TXT 4.3.6), each
 * with CRC and sizes verified. What only the directory at the archive's end knows is not seen;
 * bytes between the members and that directory neither. Memory is bounded whatever the archive
 * says; how much comes out is the caller's to limit.
 */
public final class ZipMembers implements Closeable {

    /** Fed at first, then twice as much each time: most members are small. */
    private static final int FEED = 4 << 10;

    private final CompressedInput in;
    private final Inflation inflation;
    private final byte[] skipped = new byte[8 << 10];
    private @Nullable Body body;

    /**
     * Starts at the first member.
     *
     * @param archive is read ahead of, and not closed
     * @param size its bytes, -1 when not known
     */
    public ZipMembers(InputStream archive, long size) {
        in = new CompressedInput(archive);
        inflation = Decompression.inflation(size);
    }

    /**
     * Goes on to the next member, past what is left of the last.
     *
     * @return its name, null at the end
     * @throws MalformedException if the archive contradicts the format, or packs in a way not known
     * @throws EOFException if it ends inside a member
     */
    public @Nullable String next() throws IOException {
        if (body != null) {
            while (body.read(skipped, 0, skipped.length) >= 0) {
                // to its end, where it is verified
            }
            body = null;
        }
        ZipLocalHeader header = ZipLocalHeader.read(in);
        if (header == null) {
            return null;
        }
        body = header.method() == ZipLocalHeader.STORED ? new Stored(header) : new Deflated(header);
        return header.name();
    }

    /** Bytes of the member's content as its header states them, -1 when that does not. */
    public long statedSize() {
        return body == null || body.header.later() ? -1 : body.header.size();
    }

    /** The content of the member; valid until the next one. Closing it does nothing. */
    public InputStream content() {
        if (body == null) {
            throw new IllegalStateException("no member was asked for");
        }
        return body;
    }

    @Override
    public void close() {
        inflation.close();
    }

    /** A member's bytes. */
    private abstract static sealed class Body extends BlockInputStream {
        private final CRC32 crc = new CRC32();
        final ZipLocalHeader header;
        private long size;
        private boolean over;

        Body(ZipLocalHeader header) {
            this.header = header;
        }

        /** Some bytes, at least one, or -1 at the member's end. */
        abstract int some(byte[] to, int offset, int length) throws IOException;

        /** At the member's end. */
        abstract ZipLocalHeader.Check stated() throws IOException;

        abstract long packed();

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (over || length == 0) {
                return over ? -1 : 0;
            }
            int n = some(to, offset, length);
            if (n < 0) {
                over = true;
                verify(stated());
                return -1;
            }
            crc.update(to, offset, n);
            size += n;
            return n;
        }

        private void verify(ZipLocalHeader.Check stated) throws MalformedException {
            ZipLocalHeader.Check seen = new ZipLocalHeader.Check(crc.getValue(), packed(), size);
            if (!seen.equals(stated)) {
                throw new MalformedException(
                        header.name() + " is not what the archive states: " + stated + ", " + seen);
            }
        }
    }

    private final class Stored extends Body {
        private long left;

        Stored(ZipLocalHeader header) {
            super(header);
            left = header.packed();
        }

        @Override
        int some(byte[] to, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            refill();
            int from = in.at();
            int n = in.take((int) Math.min(length, left));
            System.arraycopy(in.array(), from, to, offset, n);
            left -= n;
            return n;
        }

        @Override
        ZipLocalHeader.Check stated() {
            return new ZipLocalHeader.Check(header.crc(), header.packed(), header.size());
        }

        @Override
        long packed() {
            return header.packed();
        }
    }

    private final class Deflated extends Body {
        private int feed = FEED;
        private long packed;

        Deflated(ZipLocalHeader header) {
            super(header);
            inflation.reset();
        }

        @Override
        int some(byte[] to, int offset, int length) throws IOException {
            if (packed == 0) {
                feed();
            }
            while (!inflation.finished()) {
                int n = inflation.inflate(to, offset, length);
                if (n > 0) {
                    return n;
                }
                if (!inflation.finished()) {
                    feed();
                }
            }
            return -1;
        }

        private void feed() throws IOException {
            refill();
            int from = in.at();
            int fed = in.take(feed);
            packed += fed;
            inflation.feed(in.array(), from, fed);
            feed = Math.min(feed * 2, CompressedInput.SIZE);
        }

        @Override
        ZipLocalHeader.Check stated() throws IOException {
            int unread = inflation.unread();
            in.giveBack(unread);
            packed -= unread;
            return header.check(in);
        }

        @Override
        long packed() {
            return packed;
        }
    }

    private void refill() throws IOException {
        if (in.available() == 0 && !in.refill()) {
            throw new EOFException("the archive ends inside a member");
        }
    }
}
