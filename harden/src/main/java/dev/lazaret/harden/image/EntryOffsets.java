package dev.lazaret.harden.image;

import dev.lazaret.base.Digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Where the entries of one layer lie, by path: at most 32 bytes each however long the paths are. It
 * keeps hashes, so whoever finds an offset looks whether the entry there has the path.
 */
final class EntryOffsets {

    private static final long NONE = -1;

    private final MessageDigest sha256 = Digest.Algorithm.SHA256.newHash();
    private long[] hashes = new long[1024];
    private long[] offsets = new long[1024];
    private int count;

    EntryOffsets() {
        Arrays.fill(offsets, NONE);
    }

    /** Adds an entry; of two with one path the later counts, as for who unpacks. */
    void put(String path, long offset) {
        if (count * 2 > hashes.length) {
            grow();
        }
        put(hash(path), offset);
    }

    private void put(long hash, long offset) {
        int slot = slot(hash);
        count += offsets[slot] == NONE ? 1 : 0;
        hashes[slot] = hash;
        offsets[slot] = offset;
    }

    /** The offset under this path's hash, -1 when there is none. */
    long find(String path) {
        return offsets[slot(hash(path))];
    }

    /** Where this hash is, or the empty slot where it would be. */
    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (offsets[slot] != NONE && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldOffsets = offsets;
        hashes = new long[oldHashes.length * 2];
        offsets = new long[oldOffsets.length * 2];
        Arrays.fill(offsets, NONE);
        count = 0;
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldOffsets[i] != NONE) {
                put(oldHashes[i], oldOffsets[i]);
            }
        }
    }

    /** The start of a cryptographic hash: nobody can fill neighbouring slots on purpose. */
    private long hash(String path) {
        return ByteBuffer.wrap(sha256.digest(path.getBytes(StandardCharsets.UTF_8))).getLong();
    }
}
