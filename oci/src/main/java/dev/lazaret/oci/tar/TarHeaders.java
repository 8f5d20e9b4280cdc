package dev.lazaret.oci.tar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Encodes headers: plain ustar where it holds the values, a pax extended header before it where it
 * does not (POSIX.1-2001, pax). The same entry always gives the same bytes.
 */
public final class TarHeaders {

    private static final int NAME_LENGTH = 100;
    private static final long SIZE_MAX = 077777777777L;
    private static final long OWNER_MAX = 07777777L;

    private TarHeaders() {}

    /** One or three blocks and more: everything before the content. */
    public static byte[] encode(TarEntry entry) {
        String path = entry.path();
        if (entry.type() == TarEntry.Type.DIRECTORY && !path.endsWith("/")) {
            path = path + "/";
        }
        SortedMap<String, byte[]> records = records(entry, path);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!records.isEmpty()) {
            byte[] body = encode(records);
            out.writeBytes(block("PaxHeader", 'x', 0644, 0, 0, 0, body.length, "", 0, 0));
            out.writeBytes(body);
            out.writeBytes(padding(body.length));
        }
        out.writeBytes(
                block(
                        path,
                        entry.type().flag(),
                        entry.mode(),
                        entry.uid() > OWNER_MAX ? 0 : entry.uid(),
                        entry.gid() > OWNER_MAX ? 0 : entry.gid(),
                        Math.clamp(entry.modified(), 0, SIZE_MAX),
                        entry.size() > SIZE_MAX ? 0 : entry.size(),
                        entry.link(),
                        entry.deviceMajor(),
                        entry.deviceMinor()));
        return out.toByteArray();
    }

    /** Zeros up to the next block. */
    public static byte[] padding(long size) {
        return new byte[(int) (TarBlock.padded(size) - size)];
    }

    /** The two zero blocks that end an archive. */
    public static byte[] end() {
        return new byte[2 * TarBlock.SIZE];
    }

    private static SortedMap<String, byte[]> records(TarEntry entry, String path) {
        SortedMap<String, byte[]> records = new TreeMap<>();
        if (!fitsName(path)) {
            put(records, "path", path);
        }
        if (!fitsName(entry.link())) {
            put(records, "linkpath", entry.link());
        }
        if (entry.size() > SIZE_MAX) {
            put(records, "size", Long.toString(entry.size()));
        }
        if (entry.uid() > OWNER_MAX) {
            put(records, "uid", Long.toString(entry.uid()));
        }
        if (entry.gid() > OWNER_MAX) {
            put(records, "gid", Long.toString(entry.gid()));
        }
        if (entry.modified() < 0 || entry.modified() > SIZE_MAX) {
            put(records, "mtime", Long.toString(entry.modified()));
        }
        entry.attributes().forEach((name, value) -> records.put("SCHILY.xattr." + name, value));
        return records;
    }

    private static void put(Map<String, byte[]> records, String key, String value) {
        records.put(key, value.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean fitsName(String text) {
        return text.length() <= NAME_LENGTH && text.chars().allMatch(c -> c < 0x80);
    }

    private static byte[] encode(SortedMap<String, byte[]> records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        records.forEach((key, value) -> {
            byte[] start = (" " + key + "=").getBytes(StandardCharsets.UTF_8);
            int rest = start.length + value.length + 1;
            int length = rest + 1;
            while (Integer.toString(length).length() + rest != length) {
                length++;
            }
            out.writeBytes(Integer.toString(length).getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(start);
            out.writeBytes(value);
            out.write('\n');
        });
        return out.toByteArray();
    }

    private static byte[] block(
            String name,
            char type,
            int mode,
            long uid,
            long gid,
            long modified,
            long size,
            String link,
            int major,
            int minor) {
        byte[] block = new byte[TarBlock.SIZE];
        text(block, 0, NAME_LENGTH, name);
        octal(block, 100, 8, mode & 07777);
        octal(block, 108, 8, uid);
        octal(block, 116, 8, gid);
        octal(block, 124, 12, size);
        octal(block, 136, 12, modified);
        Arrays.fill(block, 148, 156, (byte) ' ');
        block[156] = (byte) type;
        text(block, 157, NAME_LENGTH, link);
        text(block, 257, 5, "ustar");
        text(block, 263, 2, "00");
        octal(block, 329, 8, major);
        octal(block, 337, 8, minor);
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xFF;
        }
        octal(block, 148, 7, sum);
        return block;
    }

    /** Whole characters only: what does not fit is in the pax header. */
    private static void text(byte[] block, int at, int length, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, block, at, Math.min(bytes.length, length));
    }

    private static void octal(byte[] block, int at, int length, long value) {
        String digits = Long.toOctalString(value);
        int zeros = length - 1 - digits.length();
        if (zeros < 0) {
            throw new IllegalArgumentException("does not fit a tar header: " + value);
        }
        text(block, at, length, "0".repeat(zeros) + digits);
    }
}
