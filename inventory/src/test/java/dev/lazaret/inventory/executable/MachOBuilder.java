package dev.lazaret.inventory.executable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds a 64-bit Mach-O file of one writable segment {@code __DATA} with one section. */
public final class MachOBuilder {

    private static final int CONTENT = 0x200;
    private static final long BASE = 0x100000000L;

    private MachOBuilder() {}

    /** A thin file. */
    public static byte[] thin(String section, byte[] content) {
        ByteBuffer out =
                ByteBuffer.allocate(CONTENT + content.length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0xFEEDFACF).putInt(0x0100000C).putInt(0).putInt(2).putInt(1).putInt(152);
        out.position(32).putInt(0x19).putInt(152).put(name("__DATA"));
        out.putLong(BASE).putLong(content.length).putLong(CONTENT).putLong(content.length);
        out.putInt(3).putInt(3).putInt(1).putInt(0);
        out.put(name(section)).put(name("__DATA")).putLong(BASE).putLong(content.length);
        out.putInt(CONTENT);
        out.put(CONTENT, content);
        return out.array();
    }

    /** A universal file of one part. */
    public static byte[] fat(byte[] part) {
        ByteBuffer out = ByteBuffer.allocate(0x1000 + part.length);
        out.putInt(0xCAFEBABE).putInt(1).putInt(0x0100000C).putInt(0);
        out.putInt(0x1000).putInt(part.length).putInt(12);
        out.put(0x1000, part);
        return out.array();
    }

    private static byte[] name(String text) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), 16);
    }
}
