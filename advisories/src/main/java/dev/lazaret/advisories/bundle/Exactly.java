package dev.lazaret.advisories.bundle;

import dev.lazaret.base.BlockInputStream;
import dev.lazaret.base.Digest;
import dev.lazaret.base.Digest.Algorithm;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** The next so many bytes of a stream, and an error when there are fewer. */
final class Exactly extends BlockInputStream {

    private final InputStream in;
    private final MessageDigest hash = Algorithm.SHA256.newHash();
    private long left;

    Exactly(InputStream in, long bytes) {
        this.in = in;
        this.left = bytes;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = in.read(buffer, from, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("it ends too early");
        }
        left -= count;
        hash.update(buffer, from, count);
        return count;
    }

    /** Reads what is left; the SHA-256 of all of it. */
    Digest digestOfAll() throws IOException {
        byte[] buffer = new byte[8_192];
        int count = 0;
        while (count >= 0) {
            count = read(buffer, 0, buffer.length);
        }
        return Digest.of(Algorithm.SHA256, hash.digest());
    }
}
