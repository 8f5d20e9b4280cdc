package dev.lazaret.oci.write;

import dev.lazaret.base.Digest;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Counts and hashes what goes through. */
final class HashingOutputStream extends FilterOutputStream {

    private final MessageDigest hash = Digest.Algorithm.SHA256.newHash();
    private long count;

    HashingOutputStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        hash.update((byte) b);
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        hash.update(bytes, offset, length);
        count += length;
    }

    long count() {
        return count;
    }

    /** The digest so far; ask once, at the end. */
    Digest digest() {
        return Digest.of(Digest.Algorithm.SHA256, hash.digest());
    }
}
