package dev.lazaret.harden;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;

/** The bytes of one file of the image, on disk; valid while the image is open. */
public interface FileContent {

    long size();

    /** A fresh stream from the start. */
    InputStream open() throws IOException;

    /**
     * All bytes at once.
     *
     * @throws HardenException if there are more than {@code bytesMax}
     */
    byte[] bytes(int bytesMax) throws IOException;

    /** At most this many bytes from the start. */
    byte[] head(int bytesMax) throws IOException;

    /** Random access, read-only: a mapped part of a temporary file. Do not keep it. */
    MemorySegment segment() throws IOException;
}
