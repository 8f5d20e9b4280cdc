package dev.lazaret.inventory.os.rpm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes an NDB file: slot pages, then blobs in blocks of 16 bytes. */
final class NdbFile {

    private NdbFile() {}

    static byte[] of(List<byte[]> blobs) {
        int slotPages = (32 + 16 * blobs.size() + 4095) / 4096;
        int size = slotPages * 4096 + blobs.stream().mapToInt(NdbFile::blobBytes).sum();
        ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RpmP")).putInt(0).putInt(7).putInt(slotPages).putInt(blobs.size() + 1);
        for (int at = 32; at < slotPages * 4096; at += 16) {
            file.put(at, ascii("Slot"));
        }
        int at = slotPages * 4096;
        for (int i = 0; i < blobs.size(); i++) {
            byte[] blob = blobs.get(i);
            int length = blobBytes(blob);
            file.putInt(32 + 16 * i + 4, i + 1);
            file.putInt(32 + 16 * i + 8, at / 16);
            file.putInt(32 + 16 * i + 12, length / 16);
            file.put(at, ascii("BlbS")).putInt(at + 4, i + 1).putInt(at + 8, 7);
            file.putInt(at + 12, blob.length).put(at + 16, blob);
            file.putInt(at + length - 8, blob.length).put(at + length - 4, ascii("BlbE"));
            at += length;
        }
        return file.array();
    }

    private static int blobBytes(byte[] blob) {
        return (16 + blob.length + 12 + 15) / 16 * 16;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
