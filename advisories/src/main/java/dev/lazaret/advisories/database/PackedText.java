package dev.lazaret.advisories.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes as SQLite archives store them (sqlite.org/sqlar.html): deflated when that is shorter, as
 * they are otherwise; the size before tells which. {@code sqlar_uncompress(bytes, size)} of the
 * {@code sqlite3} program reads them.
 */
final class PackedText {

    private static final int SIZE_MAX = 256 << 20;

    private final int size;
    private final byte[] bytes;

    private PackedText(int size, byte[] bytes) {
        this.size = size;
        this.bytes = bytes;
    }

    /** How many bytes there were before packing. */
    int size() {
        return size;
    }

    /** The packed bytes. */
    byte[] bytes() {
        return bytes;
    }

    static PackedText pack(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2 + 64);
            byte[] buffer = new byte[8_192];
            while (!deflater.finished() && packed.size() < plain.length) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.size() < plain.length
                    ? new PackedText(plain.length, packed.toByteArray())
                    : new PackedText(plain.length, plain);
        } finally {
            deflater.end();
        }
    }

    /**
     * The bytes before packing.
     *
     * @throws IOException if they are not what the size says
     */
    static byte[] unpack(long size, byte[] packed) throws IOException {
        if (size == packed.length) {
            return packed;
        }
        // deflate cannot shrink to less than a thousandth: a larger size is a lie
        if (size < 0 || size > SIZE_MAX || size > packed.length * 1_100L) {
            throw new IOException("packed text claims " + size + " bytes");
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] plain = new byte[(int) size];
            int filled = 0;
            while (filled < size) {
                int count = inflater.inflate(plain, filled, plain.length - filled);
                if (count == 0) {
                    throw new IOException("packed text ends too early");
                }
                filled += count;
            }
            return plain;
        } catch (DataFormatException e) {
            throw new IOException("packed text is broken", e);
        } finally {
            inflater.end();
        }
    }
}
