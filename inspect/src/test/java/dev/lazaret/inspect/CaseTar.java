package dev.lazaret.inspect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A tar with owners, modes, times, devices and capabilities. */
final class CaseTar {

    private static final int BLOCK = 512;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    long time;
    byte[] capabilities = new byte[0];

    void add(String name, String mode, String owner, char type, String link, byte[] content) {
        if (capabilities.length > 0) {
            byte[] record = capabilityRecord();
            capabilities = new byte[0];
            header("pax", "644", "0:0", 'x', "", record.length);
            body(record);
        }
        header(name, mode, owner, type, link, content.length);
        body(content);
    }

    /** {@code LENGTH SCHILY.xattr.security.capability=VALUE\n} (pax, "Extended Header"). */
    private byte[] capabilityRecord() {
        byte[] key = " SCHILY.xattr.security.capability=".getBytes(StandardCharsets.US_ASCII);
        int length = key.length + capabilities.length + 1;
        int digits = Integer.toString(length).length();
        int total = length + digits;
        total = Integer.toString(total).length() == digits ? total : total + 1;
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(Integer.toString(total).getBytes(StandardCharsets.US_ASCII));
        record.writeBytes(key);
        record.writeBytes(capabilities);
        record.write('\n');
        return record.toByteArray();
    }

    private void header(String name, String mode, String owner, char type, String link, int size) {
        byte[] block = new byte[BLOCK];
        String[] ids = owner.split(":", -1);
        put(block, 0, name);
        put(block, 100, "%07o".formatted(Integer.parseInt(mode, 8)));
        put(block, 108, "%07o".formatted(Integer.parseInt(ids[0])));
        put(block, 116, "%07o".formatted(Integer.parseInt(ids[1])));
        put(block, 124, "%011o".formatted(size));
        put(block, 136, "%011o".formatted(time));
        put(block, 148, "        ");
        block[156] = (byte) type;
        put(block, 157, link);
        put(block, 257, "ustar\00000");
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xFF;
        }
        put(block, 148, "%06o\0 ".formatted(sum));
        out.writeBytes(block);
    }

    private void body(byte[] content) {
        out.writeBytes(content);
        out.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }

    private static void put(byte[] block, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }

    byte[] build() {
        out.writeBytes(new byte[2 * BLOCK]);
        return out.toByteArray();
    }
}
