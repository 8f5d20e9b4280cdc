package dev.lazaret.inventory.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.archive.ZipBuilder.Member;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class ZipArchiveTest {

    private static final byte[] TEXT = "hello, hello, hello".getBytes(StandardCharsets.UTF_8);

    @Test
    void readsStoredAndDeflatedMembers() throws IOException {
        byte[] zip = new ZipBuilder().stored("a", TEXT).file("b", TEXT).build();

        assertThat(read(zip, "a")).isEqualTo(TEXT);
        assertThat(read(zip, "b")).isEqualTo(TEXT);
    }

    @Test
    void readsWhatTheJdkWritesWithDataDescriptors() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("dir/"));
            zip.putNextEntry(new ZipEntry("dir/a"));
            zip.write(TEXT);
            zip.setComment("a comment behind the end record");
        }

        assertThat(read(out.toByteArray(), "dir/a")).isEqualTo(TEXT);
    }

    @Test
    void readsAnArchiveBehindAScriptWhoseOffsetsDoNotKnowOfIt() throws IOException {
        byte[] script = "#!/bin/sh\nexec java -jar $0\n".getBytes(StandardCharsets.UTF_8);
        byte[] unaware = new ZipBuilder().file("a", TEXT).build();
        byte[] aware = new ZipBuilder().prefix(script).file("a", TEXT).build();

        assertThat(read(join(script, unaware), "a")).isEqualTo(TEXT);
        assertThat(read(aware, "a")).isEqualTo(TEXT);
    }

    @Test
    void readsZip64() throws IOException {
        assertThat(read(zip64(), "a")).isEqualTo(TEXT);
    }

    @Test
    void inflatesLargeMembersIntoAFileThatIsGoneWithTheArena() throws IOException {
        byte[] large = new byte[9 << 20];
        Arrays.fill(large, (byte) 7);
        ZipArchive archive = open(new ZipBuilder().file("a", large).build());
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment content = archive.open(archive.members().getFirst(), arena);
            assertThat(content.isMapped()).isTrue();
            assertThat(content.toArray(ValueLayout.JAVA_BYTE)).isEqualTo(large);
        }
    }

    @Test
    void keepsOnlyWantedMembers() throws IOException {
        byte[] zip = new ZipBuilder().file("a", TEXT).file("b", TEXT).build();
        ZipArchive archive = ZipArchive.open(segment(zip), "b"::equals, budget(zip));

        assertThat(archive.members()).extracting(ZipMember::name).containsExactly("b");
    }

    @Test
    void tellsATruncatedArchiveFromSomethingElse() {
        byte[] zip = new ZipBuilder().file("a", TEXT).build();

        assertThatThrownBy(() -> open(Arrays.copyOf(zip, zip.length - 30)))
                .isInstanceOfSatisfying(
                        NotAZipException.class, e -> assertThat(e.truncated()).isTrue());
        assertThatThrownBy(() -> open(new byte[100]))
                .isInstanceOfSatisfying(
                        NotAZipException.class, e -> assertThat(e.truncated()).isFalse());
        assertThatThrownBy(() -> open(new byte[3])).isInstanceOf(NotAZipException.class);
    }

    @Test
    void rejectsAWrongCrc() {
        byte[] zip = new ZipBuilder().add(Member.deflated("a", TEXT).withCrc(1)).build();

        assertThatThrownBy(() -> read(zip, "a"))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("CRC");
    }

    @Test
    void rejectsAMemberWhoseLocalHeaderTellsAnotherStory() {
        byte[] zip = new ZipBuilder().add(Member.stored("a", TEXT).withLocalName("b")).build();

        assertThatThrownBy(() -> read(zip, "a"))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("disagree");
    }

    @Test
    void rejectsSizesThatTheDataDoesNotKeep() {
        for (long size : new long[] {0, TEXT.length - 1, TEXT.length + 1, 5_000_000_00L}) {
            byte[] zip = new ZipBuilder().add(Member.deflated("a", TEXT).withSize(size)).build();
            assertThatThrownBy(() -> read(zip, "a"))
                    .as("size %s", size)
                    .isInstanceOf(MalformedException.class);
        }
        byte[] stored = new ZipBuilder().add(Member.stored("a", TEXT).withSize(3)).build();
        assertThatThrownBy(() -> read(stored, "a")).isInstanceOf(MalformedException.class);
    }

    @Test
    void rejectsDataThatIsNoDeflate() {
        byte[] noise = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
        byte[] zip =
                new ZipBuilder().add(Member.stored("a", noise).withMethod(8).withSize(9)).build();

        assertThatThrownBy(() -> read(zip, "a")).isInstanceOf(MalformedException.class);
    }

    @Test
    void saysThatAMemberIsEncryptedOrCompressedOtherwise() {
        byte[] encrypted = new ZipBuilder().add(Member.stored("a", TEXT).withFlags(0x801)).build();
        byte[] lzma = new ZipBuilder().add(Member.stored("a", TEXT).withMethod(14)).build();

        assertThatThrownBy(() -> read(encrypted, "a"))
                .isInstanceOf(UnsupportedZipException.class)
                .hasMessageContaining("encrypted");
        assertThatThrownBy(() -> read(lzma, "a"))
                .isInstanceOf(UnsupportedZipException.class)
                .hasMessageContaining("method 14");
    }

    @Test
    void seesMembersThatShareBytes() throws IOException {
        Member kernel = Member.stored("a", new byte[1000]);
        byte[] zip =
                new ZipBuilder().add(kernel).entry(Member.stored("b", new byte[1000]), 10).build();

        assertThat(open(zip).overlapping()).isTrue();
        assertThat(open(new ZipBuilder().add(kernel).file("b", TEXT).build()).overlapping())
                .isFalse();
    }

    @Test
    void stopsWhenTheBudgetOfAllMembersIsSpent() {
        ZipBuilder builder = new ZipBuilder();
        byte[] large = new byte[1 << 20];
        for (int i = 0; i < 80; i++) {
            builder.file("m" + i, large);
        }
        byte[] zip = builder.build();

        assertThatThrownBy(
                        () -> {
                            ReadBudget budget = new ReadBudget(10, Limits.DEFAULT);
                            ZipArchive archive = ZipArchive.open(segment(zip), n -> true, budget);
                            for (ZipMember member : archive.members()) {
                                archive.read(member, 1 << 20);
                            }
                        })
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("in all");
    }

    @Test
    void rejectsADirectoryThatDoesNotFit() {
        byte[] zip = new ZipBuilder().file("a", TEXT).build();
        byte[] tooLarge = zip.clone();
        ByteBuffer.wrap(tooLarge).putInt(zip.length - 22 + 12, -1);
        byte[] noHeader = zip.clone();
        noHeader[zip.length - 22 - 47] = 0;

        assertThatThrownBy(() -> open(tooLarge)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> open(noHeader)).isInstanceOf(MalformedException.class);
    }

    @Test
    void survivesEveryTruncationAndEverySingleWrongByte() {
        byte[] zip = new ZipBuilder().stored("a", TEXT).file("b", TEXT).build();
        for (int i = 0; i < zip.length; i++) {
            ZipArchiveFuzzTest.readAll(Arrays.copyOf(zip, i));
            for (int value : new int[] {0, 1, 0x7F, 0x80, 0xFF}) {
                byte[] wrong = zip.clone();
                wrong[i] = (byte) value;
                ZipArchiveFuzzTest.readAll(wrong);
            }
        }
    }

    private static byte[] zip64() {
        byte[] name = {'a'};
        ByteBuffer zip = ZipBuilder.little(500);
        zip.putInt(0x04034b50).putShort((short) 45).putInt(0).putInt(0).putInt(0);
        zip.putInt(-1).putInt(-1).putShort((short) 1).putShort((short) 20).put(name);
        zip.putShort((short) 1).putShort((short) 16).putLong(TEXT.length).putLong(TEXT.length);
        zip.put(TEXT);
        int start = zip.position();
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(TEXT);
        zip.putInt(0x02014b50).putInt(45).putInt(0).putInt(0).putInt((int) crc.getValue());
        zip.putInt(-1).putInt(-1).putShort((short) 1).putShort((short) 28).put(new byte[10]);
        zip.putInt(-1).put(name);
        zip.putShort((short) 1).putShort((short) 24);
        zip.putLong(TEXT.length).putLong(TEXT.length).putLong(0);
        int end = zip.position();
        zip.putInt(0x06064b50).putLong(44).putInt(45).putInt(0).putInt(0).putLong(1).putLong(1);
        zip.putLong(end - start).putLong(start);
        zip.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
        zip.putInt(0x06054b50).putInt(0).putInt(-1).putInt(-1).putInt(-1).putShort((short) 0);
        byte[] bytes = new byte[zip.position()];
        zip.get(0, bytes);
        return bytes;
    }

    private static byte[] read(byte[] zip, String name) throws IOException {
        ZipArchive archive = open(zip);
        ZipMember member =
                archive.members().stream()
                        .filter(m -> m.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return archive.read(member, 1 << 30);
    }

    private static ZipArchive open(byte[] zip) throws IOException {
        return ZipArchive.open(segment(zip), name -> true, budget(zip));
    }

    private static ReadBudget budget(byte[] zip) {
        return new ReadBudget(zip.length, Limits.DEFAULT);
    }

    private static MemorySegment segment(byte[] bytes) {
        return MemorySegment.ofArray(bytes).asReadOnly();
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
