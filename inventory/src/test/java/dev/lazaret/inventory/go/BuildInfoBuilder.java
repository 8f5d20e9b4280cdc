package dev.lazaret.inventory.go;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds Go build information in both forms. */
public final class BuildInfoBuilder {

    private static final String MARKER = "0123456789abcdef";

    private BuildInfoBuilder() {}

    /** The form since Go 1.18, strings behind the header. */
    public static byte[] inline(String version, String modules) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header(8, 2));
        out.writeBytes(new byte[16]);
        string(version, out);
        string(wrapped(modules), out);
        return out.toByteArray();
    }

    /** The form before Go 1.18: two pointers, string headers and strings at an address. */
    public static byte[] pointers(
            String version, String modules, long address, int width, ByteOrder order) {
        byte[] first = version.getBytes(StandardCharsets.UTF_8);
        byte[] second = wrapped(modules).getBytes(StandardCharsets.UTF_8);
        ByteBuffer out =
                ByteBuffer.allocate(32 + 4 * width + first.length + second.length).order(order);
        out.put(header(width, order == ByteOrder.BIG_ENDIAN ? 1 : 0));
        word(out, width, address + 32);
        word(out, width, address + 32 + 2L * width);
        out.position(32);
        long text = address + 32 + 4L * width;
        word(out, width, text);
        word(out, width, first.length);
        word(out, width, text + first.length);
        word(out, width, second.length);
        return out.put(first).put(second).array();
    }

    private static byte[] header(int width, int flags) {
        byte[] magic = "\u00ff Go buildinf:".getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(16).put(magic).put((byte) width).put((byte) flags).array();
    }

    private static String wrapped(String modules) {
        return MARKER + modules + MARKER;
    }

    private static void word(ByteBuffer out, int width, long value) {
        if (width == 8) {
            out.putLong(value);
        } else {
            out.putInt((int) value);
        }
    }

    private static void string(String text, ByteArrayOutputStream out) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = bytes.length;
        while (length >= 0x80) {
            out.write((length & 0x7F) | 0x80);
            length >>>= 7;
        }
        out.write(length);
        out.writeBytes(bytes);
    }
}
