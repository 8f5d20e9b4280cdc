package dev.lazaret.layers;

import dev.lazaret.base.Limits;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;

/**
 * The bytes of one wanted file, offered to every examiner that selected it. Small files lie in
 * memory, large ones in a temporary file that is gone when the pass has moved on. Valid only during
 * {@link Examiner#examine}. What only a {@linkplain Examiner#streams() streaming} examiner wants is
 * not held at all and can be opened once.
 */
public interface Content {

    long size();

    /** A fresh stream from the start. */
    InputStream open() throws IOException;

    /**
     * All bytes at once.
     *
     * @throws LimitExceededException if there are more than {@code bytesMax}
     */
    byte[] bytes(int bytesMax) throws IOException;

    /** Random access: memory or a mapped temporary file; read-only. Do not keep it. */
    MemorySegment segment() throws IOException;

    /** The limits of this scan, for what lies inside. */
    Limits limits();
}
