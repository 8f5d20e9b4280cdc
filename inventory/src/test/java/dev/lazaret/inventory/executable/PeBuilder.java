package dev.lazaret.inventory.executable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds a PE32+ file of one section, {@code .data}, mapped at 0x1000 from the image base. */
public final class PeBuilder {

    static final long BASE = 0x140000000L;
    private static final int HEADER = 0x80;
    private static final int OPTIONAL = 240;
    private static final int DATA = 0x400;

    private PeBuilder() {}

    /** A program with these DLL characteristics; import table and load configuration in data. */
    public static byte[] build(
            int characteristics, int dllCharacteristics, int imports, int load, byte[] data) {
        ByteBuffer out = ByteBuffer.allocate(DATA + data.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'M').put((byte) 'Z').putInt(0x3C, HEADER);
        out.position(HEADER).putInt(0x4550).putShort((short) 0x8664).putShort((short) 1);
        out.position(HEADER + 20).putShort((short) OPTIONAL).putShort((short) characteristics);
        int optional = HEADER + 24;
        out.putShort(optional, (short) 0x20B).putLong(optional + 24, BASE);
        out.putShort(optional + 70, (short) dllCharacteristics).putInt(optional + 108, 16);
        directory(out, optional, PeFile.IMPORTS, imports, 40);
        directory(out, optional, PeFile.LOAD_CONFIGURATION, load, 96);
        int row = optional + OPTIONAL;
        out.put(row, ".data".getBytes(StandardCharsets.US_ASCII));
        out.putInt(row + 8, data.length).putInt(row + 12, 0x1000);
        out.putInt(row + 16, data.length).putInt(row + 20, DATA).putInt(row + 36, 0xC0000040);
        out.put(DATA, data);
        return out.array();
    }

    private static void directory(ByteBuffer out, int optional, int index, int at, int size) {
        if (at >= 0) {
            out.putInt(optional + 112 + 8 * index, 0x1000 + at);
            out.putInt(optional + 116 + 8 * index, size);
        }
    }
}
