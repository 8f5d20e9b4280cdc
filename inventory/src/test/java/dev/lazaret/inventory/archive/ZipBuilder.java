package dev.lazaret.inventory.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Builds zip archives byte by byte, so that broken and hostile ones are as easy to say as good
 * ones.
 */
public final class ZipBuilder {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<byte[]> directory = new ArrayList<>();

    /** Any member: what the two headers say need not be true. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never kept
    public record Member(
            String name,
            String localName,
            int flags,
            int method,
            long crc,
            long size,
            byte[] data) {

        static Member stored(String name, byte[] content) {
            return new Member(name, name, 0x800, 0, crcOf(content), content.length, content);
        }

        static Member deflated(String name, byte[] content) {
            return new Member(
                    name, name, 0x800, 8, crcOf(content), content.length, deflate(content));
        }

        public Member withFlags(int value) {
            return new Member(name, localName, value, method, crc, size, data);
        }

        public Member withMethod(int value) {
            return new Member(name, localName, flags, value, crc, size, data);
        }

        public Member withCrc(long value) {
            return new Member(name, localName, flags, method, value, size, data);
        }

        public Member withSize(long value) {
            return new Member(name, localName, flags, method, crc, value, data);
        }

        public Member withLocalName(String value) {
            return new Member(name, value, flags, method, crc, size, data);
        }
    }

    /** Bytes before the archive proper. */
    public ZipBuilder prefix(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** A deflated member. */
    public ZipBuilder file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A deflated member. */
    public ZipBuilder file(String name, byte[] content) {
        return add(Member.deflated(name, content));
    }

    /** A stored member. */
    public ZipBuilder stored(String name, byte[] content) {
        return add(Member.stored(name, content));
    }

    /** A member as it is. */
    public ZipBuilder add(Member member) {
        int offset = out.size();
        byte[] name = member.localName().getBytes(StandardCharsets.UTF_8);
        out.writeBytes(
                little(30)
                        .putInt(0x04034b50)
                        .putShort((short) 20)
                        .putShort((short) member.flags())
                        .putShort((short) member.method())
                        .putInt(0)
                        .putInt((int) member.crc())
                        .putInt(member.data().length)
                        .putInt((int) member.size())
                        .putShort((short) name.length)
                        .putShort((short) 0)
                        .array());
        out.writeBytes(name);
        out.writeBytes(member.data());
        return entry(member, offset);
    }

    /** Only a directory entry: for members that share the bytes of another. */
    public ZipBuilder entry(Member member, int offset) {
        byte[] name = member.name().getBytes(StandardCharsets.UTF_8);
        directory.add(
                little(46 + name.length)
                        .putInt(0x02014b50)
                        .putShort((short) 20)
                        .putShort((short) 20)
                        .putShort((short) member.flags())
                        .putShort((short) member.method())
                        .putInt(0)
                        .putInt((int) member.crc())
                        .putInt(member.data().length)
                        .putInt((int) member.size())
                        .putShort((short) name.length)
                        .put(new byte[12])
                        .putInt(offset)
                        .put(name)
                        .array());
        return this;
    }

    /** The archive; offsets count from its first byte, prefix included. */
    public byte[] build() {
        return build(0);
    }

    /** The archive whose offsets leave this many first bytes out, as `cat script zip` makes it. */
    public byte[] build(int prefix) {
        int start = out.size();
        directory.forEach(out::writeBytes);
        int size = out.size() - start;
        out.writeBytes(
                little(22)
                        .putInt(0x06054b50)
                        .putInt(0)
                        .putShort((short) directory.size())
                        .putShort((short) directory.size())
                        .putInt(size)
                        .putInt(start - prefix)
                        .putShort((short) 0)
                        .array());
        return out.toByteArray();
    }

    static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            deflated.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return deflated.toByteArray();
    }

    private static long crcOf(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
