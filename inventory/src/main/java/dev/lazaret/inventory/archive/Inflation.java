package dev.lazaret.inventory.archive;

import dev.lazaret.base.MalformedException;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates one member (RFC 1951) to exactly the size its directory entry promises. */
final class Inflation implements AutoCloseable {

    private final MemorySegment data;
    private final long promised;
    private final Inflater inflater = new Inflater(true);
    private long read;
    private long written;

    Inflation(MemorySegment data, ZipMember member) {
        this.data = data;
        this.promised = member.size();
    }

    /** Fills the whole segment, which has the promised size, and checks that this was all. */
    void into(MemorySegment target) throws MalformedException {
        for (long at = 0; at < target.byteSize(); ) {
            int count = next(Slices.at(target, at));
            if (count == 0) {
                throw broken("ends after " + written + " of " + promised + " bytes");
            }
            at += count;
        }
        end();
    }

    /** Inflates some bytes into a buffer that has room; 0 when nothing is left. */
    int next(ByteBuffer target) throws MalformedException {
        try {
            while (!inflater.finished()) {
                int count = inflater.inflate(target);
                if (count > 0) {
                    written += count;
                    return count;
                }
                if (!inflater.needsInput() || read == data.byteSize()) {
                    return 0;
                }
                ByteBuffer input = Slices.at(data, read);
                read += input.remaining();
                inflater.setInput(input);
            }
            return 0;
        } catch (DataFormatException e) {
            throw new MalformedException("it does not inflate: " + e.getMessage(), e);
        }
    }

    /** Checks that exactly the promised bytes came out. */
    void end() throws MalformedException {
        if (written != promised || next(ByteBuffer.allocate(1)) != 0 || !inflater.finished()) {
            throw broken("does not end after " + promised + " bytes");
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    private static MalformedException broken(String how) {
        return new MalformedException("its compressed data " + how);
    }
}
