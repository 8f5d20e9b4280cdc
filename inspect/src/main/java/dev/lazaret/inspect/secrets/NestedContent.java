package dev.lazaret.inspect.secrets;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.layers.inflate.ZipMembers;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.GZIPInputStream;

/**
 * Opens what is packed inside a file, archives within archives included, and shows each plain
 * stream once. Bounded by the scan's limits: depth, bytes of all members together, members, and
 * bytes out per byte in.
 */
final class NestedContent {

    /** Takes one stream that is not packed any further. */
    @FunctionalInterface
    interface Reader {
        void read(String path, InputStream in) throws IOException;
    }

    private static final int MEMBERS_MAX = 200_000;
    private static final int BUFFER = 64 << 10;
    private static final int HEAD = 4;
    private static final int DRAIN = 4 << 10;
    private static final long RATIO_FREE = 64L << 20;

    private final Limits limits;
    private final long packedSize;
    private final Reader reader;
    private final byte[] drained = new byte[DRAIN];
    private long bytesLeft;
    private int membersLeft = MEMBERS_MAX;

    NestedContent(Limits limits, long packedSize, Reader reader) {
        this.limits = limits;
        this.packedSize = packedSize;
        this.reader = reader;
        long byRatio = Math.max(RATIO_FREE, saturatedProduct(packedSize, limits.ratioMax()));
        bytesLeft = Math.min(limits.layerBytesMax(), byRatio);
    }

    private static long saturatedProduct(long a, long b) {
        return a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
    }

    private static boolean isZip(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    private static boolean isGzip(byte[] head) {
        return head.length >= 3 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B && head[2] == 8;
    }

    /**
     * Reads a stream, opening it when it is packed.
     *
     * @throws LimitExceededException at a limit; what came before was shown
     */
    void read(String path, InputStream in) throws IOException {
        read(path, in, packedSize, 0);
    }

    private void read(String path, InputStream in, long size, int depth) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
        if (!isZip(head) && !isGzip(head)) {
            reader.read(path, whole);
        } else if (depth >= limits.nestingMax()) {
            throw new LimitExceededException(
                    path + " is packed deeper than " + limits.nestingMax() + " times");
        } else if (isZip(head)) {
            readZip(path, whole, size, depth);
        } else {
            read(path, new Counted(new GZIPInputStream(whole, BUFFER)), 0, depth + 1);
        }
    }

    private void readZip(String path, InputStream in, long size, int depth) throws IOException {
        try (ZipMembers zip = new ZipMembers(in, size)) {
            String name = zip.next();
            while (name != null) {
                if (membersLeft-- == 0) {
                    throw new LimitExceededException(path + " has more than 200000 members");
                }
                if (!name.endsWith("/")) {
                    InputStream member = new Counted(zip.content());
                    read(path + "!/" + name, member, Math.max(0, zip.statedSize()), depth + 1);
                    if (bytesLeft < 0) {
                        return; // the reader has told
                    }
                    drain(member); // what the reader left, so that it counts
                }
                name = zip.next();
            }
        }
    }

    private void drain(InputStream in) throws IOException {
        while (in.read(drained, 0, drained.length) >= 0) {
            // counted where it is read
        }
    }

    /** Spends the bytes all members may have together. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            spend(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = super.read(bytes, from, length);
            spend(Math.max(n, 0));
            return n;
        }

        private void spend(int n) throws LimitExceededException {
            bytesLeft -= n;
            if (bytesLeft < 0) {
                throw new LimitExceededException(
                        "it unpacks to too many bytes for its size (ratio limit "
                                + limits.ratioMax()
                                + ")");
            }
        }
    }
}
