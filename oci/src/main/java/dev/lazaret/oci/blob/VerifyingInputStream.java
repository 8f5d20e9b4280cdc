package dev.lazaret.oci.blob;

import dev.lazaret.base.BlockInputStream;
import dev.lazaret.base.Digest;
import dev.lazaret.oci.VerificationException;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * Hands bytes through and compares their number and hash with what was promised. A byte too many
 * fails at once; too few or others fail where the stream would have ended. Who stops reading before
 * that has verified nothing.
 */
public final class VerifyingInputStream extends BlockInputStream {

    private static final int SKIP_BUFFER = 1 << 16;

    private final InputStream in;
    private final Digest expected;
    private final long size;
    private final String what;
    private final MessageDigest hash;
    private long count;
    private boolean verified;

    /**
     * Verifies what comes out of a stream, and owns the stream.
     *
     * @param what names the bytes in errors, "layer sha256:… of app:1"
     */
    public VerifyingInputStream(InputStream in, Digest expected, long size, String what) {
        this.in = in;
        this.expected = expected;
        this.size = size;
        this.what = what;
        this.hash = expected.algorithm().newHash();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        int read = in.read(buffer, offset, length);
        if (read < 0) {
            verifyEnd();
            return -1;
        }
        count += read;
        if (count > size) {
            throw failure("it has more than the promised " + size + " bytes");
        }
        hash.update(buffer, offset, read);
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        byte[] buffer = new byte[Math.clamp(wanted, 1, SKIP_BUFFER)];
        long skipped = 0;
        while (skipped < wanted) {
            int read = read(buffer, 0, (int) Math.min(buffer.length, wanted - skipped));
            if (read < 0) {
                break;
            }
            skipped += read;
        }
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void verifyEnd() throws VerificationException {
        if (verified) {
            return;
        }
        if (count < size) {
            throw failure("it ended after " + count + " of the promised " + size + " bytes");
        }
        Digest actual = Digest.of(expected.algorithm(), hash.digest());
        if (!actual.equals(expected)) {
            throw failure("its digest is " + actual + ", not the promised " + expected);
        }
        verified = true;
    }

    private VerificationException failure(String reason) {
        return new VerificationException(
                "verify " + what, reason, "it was damaged or replaced: fetch it again");
    }
}
