package dev.lazaret.harden;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The content of a small file as a value. */
public final class FileBytes {

    private final byte[] bytes;

    private FileBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes. */
    public static FileBytes of(byte[] bytes) {
        return new FileBytes(bytes.clone());
    }

    /** Number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes as UTF-8, malformed ones replaced: for reading, not for writing back. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
