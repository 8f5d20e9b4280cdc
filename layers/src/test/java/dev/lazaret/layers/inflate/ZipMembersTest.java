package dev.lazaret.layers.inflate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.MalformedException;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

final class ZipMembersTest {

    private static final int LARGE = 300_000;

    /** Members whose sizes follow them, as most programs write. */
    static byte[] deflated(String... contents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < contents.length; i++) {
                zip.putNextEntry(new ZipEntry("m" + i));
                zip.write(contents[i].getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] stored(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("s");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            CRC32 crc = new CRC32();
            crc.update(bytes);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A stored member whose header states its sizes in a zip64 field, and what follows it. */
    static byte[] storedLarge(long size, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return ByteBuffer.allocate(30 + 1 + 20 + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x0403_4B50)
                .putShort((short) 45)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) crc.getValue())
                .putInt(-1)
                .putInt(-1)
                .putShort((short) 1)
                .putShort((short) 20)
                .put((byte) 'l')
                .putShort((short) 1)
                .putShort((short) 16)
                .putLong(size)
                .putLong(size)
                .put(bytes)
                .array();
    }

    /** Names and contents, or why they cannot be read. */
    static String outcome(byte[] archive, long size) {
        try {
            return read(archive, size).toString();
        } catch (MalformedException | EOFException e) {
            return e.getClass().getSimpleName();
        } catch (IOException e) {
            throw new AssertionError("not promised", e);
        }
    }

    private static Map<String, String> read(byte[] archive, long size) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        try (ZipMembers zip = new ZipMembers(new ByteArrayInputStream(archive), size)) {
            for (String name = zip.next(); name != null; name = zip.next()) {
                byte[] content = zip.content().readNBytes(1 << 20);
                members.put(name, new String(content, StandardCharsets.ISO_8859_1));
            }
        }
        return members;
    }

    private static String noise(int length) {
        byte[] bytes = new byte[length];
        new Random(3).nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void givesMembersInTheirOrder() throws IOException {
        String[] contents = {"", "one", noise(LARGE), "two", "a".repeat(LARGE), "end"};
        for (long size : new long[] {0, -1}) {
            Map<String, String> members = read(deflated(contents), size);
            assertThat(members.keySet()).containsExactly("m0", "m1", "m2", "m3", "m4", "m5");
            assertThat(members.values()).containsExactly(contents);
        }
    }

    @Test
    void givesStoredMembers() throws IOException {
        String content = noise(LARGE);
        assertThat(read(stored(content), 0)).containsExactly(Map.entry("s", content));
        assertThat(read(stored(""), 0)).containsExactly(Map.entry("s", ""));
    }

    @Test
    void sizesMayHaveEightBytesButNotBeNegative() throws IOException {
        assertThat(read(storedLarge(3, "abc"), 0)).containsExactly(Map.entry("l", "abc"));
        // the first was read for ever: its lower half is zero
        for (long size : new long[] {Long.MIN_VALUE, -1, -5, Long.MIN_VALUE + 1}) {
            assertThatThrownBy(() -> read(storedLarge(size, "abc"), 0))
                    .isInstanceOf(MalformedException.class)
                    .hasMessage("l states a size beyond 2^63 bytes");
        }
        assertThatThrownBy(() -> read(storedLarge(Long.MAX_VALUE, "abc"), 0))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void membersMayBeLeftUnread() throws IOException {
        byte[] archive = deflated(noise(LARGE), "last");
        try (ZipMembers zip = new ZipMembers(new ByteArrayInputStream(archive), -1)) {
            assertThat(zip.next()).isEqualTo("m0");
            assertThat(zip.content().read()).isNotNegative();
            assertThat(zip.next()).isEqualTo("m1");
            assertThat(zip.content().readAllBytes()).asString().isEqualTo("last");
            assertThat(zip.next()).isNull();
        }
    }

    @Test
    void readsZip64SizesBeforeAndBehindAMember() throws IOException {
        byte[] extra =
                bytes(20).putShort((short) 1).putShort((short) 16).putLong(3).putLong(3).array();
        byte[] before = member(0, 0, -1, -1, extra, "abc".getBytes(StandardCharsets.US_ASCII));
        assertThat(read(before, 0)).containsExactly(Map.entry("n", "abc"));

        byte[] packed = deflate("abc");
        byte[] behind =
                bytes(packed.length + 20)
                        .put(packed)
                        .putInt(crc("abc"))
                        .putLong(packed.length)
                        .putLong(3)
                        .array();
        byte[] unsigned = member(8, 8, -1, -1, extra, behind);
        assertThat(read(unsigned, 0)).containsExactly(Map.entry("n", "abc"));
    }

    /** One member by hand, its CRC that of abc. */
    private static byte[] member(
            int method, int flags, int packed, int size, byte[] extra, byte[] rest) {
        return bytes(31 + extra.length + rest.length)
                .putInt(0x04034B50)
                .putShort((short) 45)
                .putShort((short) flags)
                .putShort((short) method)
                .putInt(0)
                .putInt(crc("abc"))
                .putInt(packed)
                .putInt(size)
                .putShort((short) 1)
                .putShort((short) extra.length)
                .put((byte) 'n')
                .put(extra)
                .put(rest)
                .array();
    }

    private static ByteBuffer bytes(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return (int) crc.getValue();
    }

    private static byte[] deflate(String text) {
        try (Deflater deflater = new Deflater(9, true)) {
            deflater.setInput(text.getBytes(StandardCharsets.US_ASCII));
            deflater.finish();
            byte[] out = new byte[100];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    @Test
    void saysWhatItCannotRead() {
        byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> read(member(0, 1, 3, 3, new byte[0], abc), 0))
                .isInstanceOf(MalformedException.class)
                .hasMessage("n is encrypted");
        assertThatThrownBy(() -> read(member(14, 0, 3, 3, new byte[0], abc), 0))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("method 14");
        assertThatThrownBy(() -> read(member(0, 8, 3, 3, new byte[0], abc), 0))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("how long");
        assertThatThrownBy(() -> read(member(8, 0, 3, 3, new byte[0], new byte[] {7, 7, 7}), 0))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void noticesChangedAndMissingBytes() {
        byte[] archive = stored("abcdef");
        archive[33] ^= 1;
        assertThatThrownBy(() -> read(archive, 0))
                .isInstanceOf(MalformedException.class)
                .hasMessageStartingWith("s is not what the archive states");
        byte[] whole = deflated(noise(LARGE));
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, 5000), 0))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, 20), 0))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void whatIsNoZipHasNoMembers() throws IOException {
        assertThat(read("hello world".getBytes(StandardCharsets.US_ASCII), 0)).isEmpty();
        try (ZipMembers zip = new ZipMembers(InputStream.nullInputStream(), 0)) {
            assertThat(zip.next()).isNull();
            assertThatThrownBy(zip::content).isInstanceOf(IllegalStateException.class);
        }
    }
}
