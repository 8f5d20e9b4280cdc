package dev.lazaret.inventory.text;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.layers.Content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text files as UTF-8, or UTF-16 where a byte order mark says so, whole and bounded; bytes that are
 * neither become U+FFFD.
 */
public final class TextFile {

    private TextFile() {}

    /** All text, without a byte order mark. */
    public static String read(Content content) throws IOException {
        return decode(content.bytes(bytesMax(content.limits())));
    }

    /** All text of a stream, without a byte order mark. */
    public static String read(InputStream in, Limits limits) throws IOException {
        int max = bytesMax(limits);
        byte[] bytes = in.readNBytes(max);
        if (bytes.length == max && in.read() >= 0) {
            throw new LimitExceededException("text of more than " + max + " bytes");
        }
        return decode(bytes);
    }

    /** The lines without their ends. */
    public static Iterable<String> lines(Content content) throws IOException {
        String text = read(content);
        return () -> text.lines().iterator();
    }

    private static int bytesMax(Limits limits) {
        return (int) Math.min(limits.memoryBytesMax(), Integer.MAX_VALUE - 16);
    }

    /** The text of these bytes, without a byte order mark. */
    public static String decode(byte[] bytes) {
        String text = new String(bytes, charset(bytes));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return switch (mark) {
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
