package dev.lazaret.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.layers.tar.EntryType;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Formats of tar as the layer pass sees them; blocks are written by hand. */
class TarReaderTest {

    private static byte[] pax(String... records) {
        StringBuilder text = new StringBuilder();
        for (String record : records) {
            int length = record.length() + 3;
            while (("" + length).length() + record.length() + 2 != length) {
                length++;
            }
            text.append(length).append(' ').append(record).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static TarBuilder withPax(String... records) {
        byte[] header = pax(records);
        return new TarBuilder()
                .header("PaxHeaders/x", 0644, header.length, 'x', "")
                .content(header);
    }

    private static TarBuilder withLong(TarBuilder tar, char type, String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
        return tar.header("././@LongLink", 0644, bytes.length, type, "").content(bytes);
    }

    private static LayerFacts read(TarBuilder tar) throws IOException {
        return Reading.read(tar.build(), Collecting.any());
    }

    /** Rewrites a header block's checksum. */
    private static byte[] summed(byte[] tar, int header) {
        Arrays.fill(tar, header + 148, header + 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += tar[header + i] & 0xFF;
        }
        byte[] text = "%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, tar, header + 148, 8);
        return tar;
    }

    @Test
    void paxOverridesTheHeader() throws IOException {
        LayerFacts facts =
                read(
                        withPax(
                                        "path=a/very/long/name",
                                        "uid=4294967294",
                                        "gid=7",
                                        "mtime=-1.5",
                                        "size=3",
                                        "SCHILY.xattr.security.capability=\1\2\0\u00ff",
                                        "comment=")
                                .header("short", 0755, 0, '0', "")
                                .content("abc".getBytes(StandardCharsets.UTF_8)));

        assertThat(facts.files())
                .containsExactly(
                        new FileEntry(
                                "a/very/long/name",
                                EntryType.FILE,
                                0755,
                                4294967294L,
                                7,
                                3,
                                -2,
                                "",
                                "010200ff"));
        assertThat(Collecting.seen(facts)).containsExactly("a/very/long/name=abc");
    }

    @Test
    void paxLinkpathOverridesTheTarget() throws IOException {
        LayerFacts facts = read(withPax("linkpath=far/away").symlink("l", "near"));

        assertThat(facts.files().iterator().next().linkTarget()).isEqualTo("far/away");
    }

    @Test
    void globalPaxHeadersChangeNothing() throws IOException {
        byte[] header = pax("path=other", "size=99");
        LayerFacts facts =
                read(
                        new TarBuilder()
                                .header("g", 0644, header.length, 'g', "")
                                .content(header)
                                .file("a", "x"));

        assertThat(Collecting.seen(facts)).containsExactly("a=x");
    }

    @Test
    void gnuLongNamesAndLinks() throws IOException {
        String name = "d/".repeat(90) + "file";
        String target = "t/".repeat(90) + "target";
        TarBuilder tar = withLong(withLong(new TarBuilder(), 'L', name), 'K', target);

        LayerFacts facts = read(tar.symlink("short", "short"));

        assertThat(facts.files().iterator().next().path()).isEqualTo(name);
        assertThat(facts.files().iterator().next().linkTarget()).isEqualTo(target);
    }

    @Test
    void base256Sizes() throws IOException {
        byte[] tar =
                new TarBuilder().header("a", 0644, 0, '0', "").content(new byte[] {'x'}).build();
        Arrays.fill(tar, 124, 136, (byte) 0);
        tar[124] = (byte) 0x80;
        tar[135] = 1;

        assertThat(Collecting.seen(Reading.read(summed(tar, 0), Collecting.any())))
                .containsExactly("a=x");
    }

    @ParameterizedTest
    @CsvSource({
        "ff,ff,a negative size",
        "80,ff,a size beyond 63 bits",
        "c0,00,a large negative size"
    })
    void hostileBase256SizesEndTheArchiveWithAGap(String first, String rest, String why)
            throws IOException {
        byte[] tar = new TarBuilder().file("good", "x").header("bad", 0644, 0, '0', "").build();
        Arrays.fill(tar, 1024 + 124, 1024 + 136, (byte) Integer.parseInt(rest, 16));
        tar[1024 + 124] = (byte) Integer.parseInt(first, 16);

        LayerFacts facts = Reading.read(summed(tar, 1024), Collecting.any());

        assertThat(Collecting.seen(facts)).as(why).containsExactly("good=x");
        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size=-1",
                "size=x",
                "size=99999999999999999999",
                "path=a\0b",
                "=x",
                "GNU.sparse.map=1"
            })
    void brokenPaxRecordsEndTheArchiveWithAGap(String record) throws IOException {
        LayerFacts facts = read(withPax(record).file("a", "x"));

        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.BROKEN);
        assertThat(facts.files().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999 a=b\n", "3 a=b\n", "7 a=b\n", "6a=bcd\n", "x", "6 a=bc"})
    void brokenPaxLengthsEndTheArchiveWithAGap(String header) throws IOException {
        byte[] bytes = header.getBytes(StandardCharsets.US_ASCII);
        LayerFacts facts =
                read(
                        new TarBuilder()
                                .header("x", 0644, bytes.length, 'x', "")
                                .content(bytes)
                                .file("a", "x"));

        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.BROKEN);
    }

    @Test
    void aHugePaxHeaderIsNotRead() throws IOException {
        LayerFacts facts =
                read(new TarBuilder().file("a", "x").header("x", 0644, 8L << 30, 'x', ""));

        assertThat(Collecting.seen(facts)).containsExactly("a=x");
        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.LIMIT);
    }

    @Test
    void aHugeSizeIsATruncatedArchive() throws IOException {
        LayerFacts facts = read(new TarBuilder().header("a", 0644, 8L << 30, '0', ""));

        // over the limit for files first, then there is nothing to skip
        assertThat(Reading.gapKinds(facts))
                .containsExactlyInAnyOrder(Gap.Kind.LIMIT, Gap.Kind.TRUNCATED);
    }

    @Test
    void aWrongChecksumEndsTheArchiveWithAGap() throws IOException {
        byte[] tar = new TarBuilder().file("a", "x").file("b", "y").build();
        tar[1024] ^= 1;

        LayerFacts facts = Reading.read(tar, Collecting.any());

        assertThat(Collecting.seen(facts)).containsExactly("a=x");
        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.BROKEN);
        assertThat(facts.gaps().getFirst().reason()).contains("byte 1024");
    }

    @ParameterizedTest
    @CsvSource({
        "./a, a",
        "/a, a",
        "a//b, a/b",
        "a/./b/, a/b",
        "a/x/../b, a/b",
        "././/a, a",
        ".a, .a",
        "..a, ..a",
        "a/..., a/...",
    })
    void cleansPaths(String stated, String clean) throws IOException {
        assertThat(Reading.paths(read(new TarBuilder().file(stated, "x")))).containsExactly(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "/../a", "a/../../b", "..", "a/b/../../../c"})
    void aPathThatLeavesTheRootIsAGap(String path) throws IOException {
        LayerFacts facts = read(new TarBuilder().file(path, "x").file("good", "y"));

        assertThat(Reading.paths(facts)).containsExactly("good");
        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.BROKEN);
    }

    @Test
    void aHardLinkThatLeavesTheRootIsAGap() throws IOException {
        LayerFacts facts = read(new TarBuilder().hardlink("a", "../../etc/shadow"));

        assertThat(facts.files().size()).isZero();
        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.BROKEN);
    }

    @Test
    void aPathOverTheLimitIsAGap() throws IOException {
        LayerFacts facts = read(withPax("path=" + "x".repeat(5000)).file("a", "x"));

        assertThat(facts.files().size()).isZero();
        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.LIMIT);
    }

    @Test
    void bytesThatAreNoUtf8StayTellable() throws IOException {
        LayerFacts facts = read(withPax("path=caf\u00e9").file("a", "x").file("caf\u00e9", "y"));

        assertThat(Reading.paths(facts)).containsExactly("caf\\xE9", "caf\u00e9");
    }

    @Test
    void oldGnuSparseFilesGetTheirHoles() throws IOException {
        byte[] tar =
                new TarBuilder()
                        .header("s", 0644, 3, 'S', "")
                        .content("abc".getBytes(StandardCharsets.US_ASCII))
                        .file("next", "n")
                        .build();
        octal(tar, 386, 2);
        octal(tar, 398, 1);
        octal(tar, 410, 5);
        octal(tar, 422, 2);
        octal(tar, 483, 8);

        LayerFacts facts = Reading.read(summed(tar, 0), Collecting.any());

        assertThat(Collecting.seen(facts)).containsExactly("next=n", "s=\0\0a\0\0bc\0");
        assertThat(facts.gaps()).isEmpty();
    }

    @Test
    void paxSparseFilesOfAllVersionsGetTheirHoles() throws IOException {
        byte[] content = "abc".getBytes(StandardCharsets.US_ASCII);
        List<TarBuilder> tars =
                List.of(
                        withPax(
                                        "GNU.sparse.size=8",
                                        "GNU.sparse.numblocks=2",
                                        "GNU.sparse.offset=2",
                                        "GNU.sparse.numbytes=1",
                                        "GNU.sparse.offset=5",
                                        "GNU.sparse.numbytes=2")
                                .file("s", content),
                        withPax("GNU.sparse.size=8", "GNU.sparse.map=2,1,5,2", "GNU.sparse.name=s")
                                .file("GNUSparseFile.1/s", content),
                        withPax(
                                        "GNU.sparse.major=1",
                                        "GNU.sparse.minor=0",
                                        "GNU.sparse.realsize=8",
                                        "GNU.sparse.name=s")
                                .file(
                                        "GNUSparseFile.1/s",
                                        TarBuilder.concat(
                                                Arrays.copyOf(
                                                        LayerPassTest.utf8("2\n2\n1\n5\n2\n"), 512),
                                                content)));
        for (TarBuilder tar : tars) {
            LayerFacts facts = read(tar.file("z", "z"));
            assertThat(Collecting.seen(facts)).containsExactly("s=\0\0a\0\0bc\0", "z=z");
            assertThat(facts.gaps()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5,1,2,1", "2,9", "9,1", "0,4", "-1,1", "9223372036854775807,9"})
    void hostileSparseMapsAreBroken(String map) throws IOException {
        LayerFacts facts =
                read(withPax("GNU.sparse.size=8", "GNU.sparse.map=" + map).file("s", "abc"));

        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.BROKEN);
    }

    @Test
    void aHugeHoleIsALimitNotMemory() throws IOException {
        LayerFacts facts =
                read(withPax("GNU.sparse.size=8000000000000", "GNU.sparse.map=0,1").file("s", "a"));

        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.LIMIT);
    }

    @Test
    void aHoleCountsAsExpansion() throws IOException {
        LayerFacts facts =
                Reading.read(
                        BytesLayer.plain(
                                withPax("GNU.sparse.size=200000000", "GNU.sparse.map=0,1")
                                        .file("s", "a")
                                        .build()),
                        Limits.DEFAULT,
                        Collecting.any());

        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.LIMIT);
        assertThat(facts.gaps().getFirst().reason()).contains("expands");
    }

    @Test
    void devicesFifosAndV7() throws IOException {
        byte[] v7 = new TarBuilder().file("old", "x").build();
        Arrays.fill(v7, 257, 512, (byte) 0);
        v7[156] = 0;
        summed(v7, 0);
        byte[] tar =
                TarBuilder.concat(
                        new TarBuilder()
                                .header("c", 0600, 0, '3', "")
                                .header("b", 0600, 0, '4', "")
                                .header("f", 0600, 77, '6', "")
                                .header("d/", 0755, 0, '\0', "")
                                .header("odd", 0600, 0, 'Z', "")
                                .buildWithoutEnd(),
                        v7);

        LayerFacts facts = Reading.read(tar);

        assertThat(facts.files())
                .extracting(e -> e.path() + " " + e.type())
                .containsExactly(
                        "b BLOCK_DEVICE",
                        "c CHARACTER_DEVICE",
                        "d DIRECTORY",
                        "f FIFO",
                        "old FILE");
        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.UNSUPPORTED);
    }

    @Test
    void aSingleZeroBlockBetweenEntriesIsBroken() throws IOException {
        LayerFacts facts = read(new TarBuilder().file("a", "x").raw(new byte[512]).file("b", "y"));

        assertThat(Collecting.seen(facts)).containsExactly("a=x");
        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.BROKEN);
    }

    @Test
    void theLastOfEqualPathsStays() throws IOException {
        LayerFacts facts = read(new TarBuilder().file("a", "one").symlink("a", "b"));

        assertThat(facts.files()).extracting(FileEntry::type).containsExactly(EntryType.SYMLINK);
    }

    private static void octal(byte[] tar, int at, long value) {
        byte[] text = "%011o".formatted(value).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, tar, at, 11);
    }
}
