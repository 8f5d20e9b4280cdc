package dev.lazaret.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/**
 * Builds small ustar archives for tests, byte by byte, so that broken and hostile ones are as easy
 * to say as good ones.
 */
public final class TarBuilder {

    private static final int BLOCK = 512;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A regular file, mode 0644. */
    public TarBuilder file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A regular file, mode 0644. */
    public TarBuilder file(String name, byte[] bytes) {
        return file(name, 0644, bytes);
    }

    /** A regular file. */
    public TarBuilder file(String name, int mode, byte[] bytes) {
        header(name, mode, bytes.length, '0', "");
        return content(bytes);
    }

    /** A directory, mode 0755. */
    public TarBuilder directory(String name) {
        return header(name.endsWith("/") ? name : name + "/", 0755, 0, '5', "");
    }

    /** A symbolic link. */
    public TarBuilder symlink(String name, String target) {
        return header(name, 0777, 0, '2', target);
    }

    /** A hard link. */
    public TarBuilder hardlink(String name, String target) {
        return header(name, 0644, 0, '1', target);
    }

    /** A device or, as type 6, a pipe. */
    public TarBuilder device(String name, int mode, char type, int major, int minor) {
        byte[] block = new byte[BLOCK];
        put(block, 329, 8, "%07o".formatted(major));
        put(block, 337, 8, "%07o".formatted(minor));
        return header(block, name, mode, 0, type, "");
    }

    /** Any header block; the checksum is right. */
    public TarBuilder header(String name, int mode, long size, char type, String link) {
        return header(new byte[BLOCK], name, mode, size, type, link);
    }

    private TarBuilder header(
            byte[] block, String name, int mode, long size, char type, String link) {
        put(block, 0, 100, name);
        put(block, 100, 8, "%07o".formatted(mode));
        put(block, 108, 8, "0000000");
        put(block, 116, 8, "0000000");
        put(block, 124, 12, "%011o".formatted(size));
        put(block, 136, 12, "00000000000");
        put(block, 148, 8, "        ");
        block[156] = (byte) type;
        put(block, 157, 100, link);
        put(block, 257, 6, "ustar");
        put(block, 263, 2, "00");
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xFF;
        }
        put(block, 148, 8, "%06o\0 ".formatted(sum));
        out.writeBytes(block);
        return this;
    }

    /** Content, padded to whole blocks. */
    public TarBuilder content(byte[] bytes) {
        out.writeBytes(bytes);
        out.writeBytes(new byte[(BLOCK - bytes.length % BLOCK) % BLOCK]);
        return this;
    }

    /** Bytes as they are, for what no tar program would write. */
    public TarBuilder raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** The archive with its two zero blocks. */
    public byte[] build() {
        byte[] body = out.toByteArray();
        byte[] whole = new byte[body.length + 2 * BLOCK];
        System.arraycopy(body, 0, whole, 0, body.length);
        return whole;
    }

    /** The archive without an end. */
    public byte[] buildWithoutEnd() {
        return out.toByteArray();
    }

    /** Any bytes, gzipped. */
    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    /** Archives, or members of compressed ones, one after another. */
    public static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static void put(byte[] block, int at, int length, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, block, at, Math.min(bytes.length, length));
    }
}
