package dev.lazaret.inventory.archive;

import dev.lazaret.layers.MalformedException;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates one member into exactly the bytes its directory entry promises. */
final class Inflation {

    /** Deflate cannot do better (RFC 1951: 258 bytes out of two bits). */
    private static final long RATIO_MAX = 1_032;

    private final MemorySegment data;
    private final ZipMember member;

    /**
     * Checks the promise before anyone allocates for it.
     *
     * @throws MalformedException if that many bytes cannot be in there
     */
    Inflation(MemorySegment data, ZipMember member) throws MalformedException {
        this.data = data;
        this.member = member;
        if (member.size() / RATIO_MAX > member.compressedSize()) {
            throw new MalformedException(
                    member.compressedSize() + " bytes cannot inflate to " + member.size());
        }
    }

    void into(MemorySegment target) throws MalformedException {
        Inflater inflater = new Inflater(true);
        try {
            long read = 0;
            long written = 0;
            while (!inflater.finished()) {
                if (inflater.needsInput() && read < data.byteSize()) {
                    ByteBuffer input = Slices.at(data, read);
                    read += input.remaining();
                    inflater.setInput(input);
                }
                ByteBuffer output =
                        written < target.byteSize()
                                ? Slices.at(target, written)
                                : ByteBuffer.allocate(1);
                int count = inflater.inflate(output);
                written += count;
                if (written > target.byteSize()
                        || (count == 0 && !inflater.finished() && read == data.byteSize())) {
                    break;
                }
            }
            if (!inflater.finished() || written != target.byteSize()) {
                throw new MalformedException(
                        "it does not inflate to the " + member.size() + " bytes promised");
            }
        } catch (DataFormatException e) {
            throw new MalformedException("it does not inflate: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }
}
