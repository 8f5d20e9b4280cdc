package dev.lazaret.layers.inflate;

import dev.lazaret.base.Digest;

import java.io.IOException;
import java.security.MessageDigest;

/** Pieces of a layer, hashed as they are made: on the thread that uncompresses them. */
public final class HashedChunks implements Chunks {

    private final Chunks source;
    private final MessageDigest hash = Digest.Algorithm.SHA256.newHash();

    public HashedChunks(Chunks source) {
        this.source = source;
    }

    @Override
    public int next() throws IOException {
        int n = source.next();
        if (n > 0) {
            hash.update(source.bytes(), 0, n);
        }
        return n;
    }

    @Override
    public byte[] bytes() {
        return source.bytes();
    }

    /** The digest of all pieces until now; asked for once, when no other thread makes more. */
    public Digest digest() {
        return Digest.of(Digest.Algorithm.SHA256, hash.digest());
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
