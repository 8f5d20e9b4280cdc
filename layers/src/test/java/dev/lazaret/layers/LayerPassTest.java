package dev.lazaret.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Gap;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.base.MalformedException;
import dev.lazaret.layers.tar.EntryType;
import dev.lazaret.oci.VerificationException;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

class LayerPassTest {

    private static final byte[] TAR =
            new TarBuilder()
                    .directory("etc")
                    .file("etc/os-release", "ID=alpine\n")
                    .file("etc/passwd", "root:x:0:0\n")
                    .symlink("bin/sh", "/bin/busybox")
                    .build();

    @Test
    void readsAPlainLayer() throws IOException {
        LayerFacts facts = Reading.read(TAR, Collecting.of(Selection.fileNames("os-release")));

        assertThat(facts.diffId()).isEqualTo(Digest.sha256(TAR));
        assertThat(facts.bytes()).isEqualTo(TAR.length);
        assertThat(Reading.paths(facts))
                .containsExactly("bin/sh", "etc", "etc/os-release", "etc/passwd");
        assertThat(Collecting.seen(facts)).containsExactly("etc/os-release=ID=alpine\n");
        assertThat(facts.gaps()).isEmpty();
        assertThat(facts.files().find("bin/sh"))
                .isEqualTo(
                        new FileEntry(
                                "bin/sh", EntryType.SYMLINK, 0777, 0, 0, 0, 0, "/bin/busybox", ""));
    }

    @Test
    void saysThatASymbolicLinkLeavesTheRoot() throws IOException {
        byte[] tar =
                new TarBuilder()
                        .symlink("etc/fine", "../usr/lib/fine")
                        .symlink("etc/out", "../../secret")
                        .symlink("absolute", "/../secret")
                        .build();

        LayerFacts facts = Reading.read(tar, Collecting.of(Selection.fileNames("none")));

        assertThat(facts.gaps())
                .extracting(gap -> gap.place().path())
                .containsExactlyInAnyOrder("etc/out", "absolute");
        assertThat(facts.files().size()).isEqualTo(3);
    }

    @Test
    void readsGzipOfSeveralMembersAndZeroPadding() throws IOException {
        byte[] blob =
                TarBuilder.concat(
                        TarBuilder.gzip(Arrays.copyOf(TAR, 700)),
                        TarBuilder.gzip(Arrays.copyOfRange(TAR, 700, TAR.length)),
                        new byte[100]);

        LayerFacts facts = Reading.read(BytesLayer.of(TAR, blob), Limits.DEFAULT, Collecting.any());

        assertThat(facts.files().size()).isEqualTo(4);
        assertThat(facts.gaps()).isEmpty();
    }

    @Test
    void readsZstdOfSeveralFramesWithASkippableOneFirst() throws IOException {
        byte[] skippable = {0x50, 0x2A, 0x4D, 0x18, 4, 0, 0, 0, 1, 2, 3, 4};
        byte[] blob =
                TarBuilder.concat(
                        skippable,
                        Zstd.compress(Arrays.copyOf(TAR, 700)),
                        skippable,
                        Zstd.compress(Arrays.copyOfRange(TAR, 700, TAR.length)));

        LayerFacts facts = Reading.read(BytesLayer.of(TAR, blob), Limits.DEFAULT);

        assertThat(facts.files().size()).isEqualTo(4);
        assertThat(facts.gaps()).isEmpty();
    }

    @Test
    void computesTheDiffIdOfALayerThatStatesNone() throws IOException {
        LayerFacts facts = Reading.read(BytesLayer.unstated(TarBuilder.gzip(TAR)), Limits.DEFAULT);

        assertThat(facts.diffId()).isEqualTo(Digest.sha256(TAR));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesAWrongDiffId(boolean ahead) {
        BytesLayer layer = new BytesLayer(Digest.sha256(new byte[1]), TAR);
        LayerPass pass = new LayerPass(List.of(), Limits.DEFAULT, Reading.TEMP);

        try (SpareThreads none = new SpareThreads(1)) {
            assertThatThrownBy(() -> pass.read(layer, Progress.NONE, ahead, none))
                    .isInstanceOf(VerificationException.class)
                    .hasMessageContaining(Digest.sha256(TAR).toString())
                    .hasMessageContaining(Digest.sha256(new byte[1]).toString());
        }
    }

    @Test
    void hashesWhatFollowsTheArchiveAndSaysThatItWasIgnored() throws IOException {
        byte[] two = TarBuilder.concat(TAR, new TarBuilder().file("hidden", "x").build());

        LayerFacts facts = Reading.read(two);

        assertThat(facts.diffId()).isEqualTo(Digest.sha256(two));
        assertThat(facts.files().find("hidden")).isNull();
        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.UNSUPPORTED);
    }

    @Test
    void keepsWhatWasReadOfATarCutAtAnyBlock() throws IOException {
        for (int length = 0; length <= TAR.length; length += 512) {
            LayerFacts facts = Reading.read(Arrays.copyOf(TAR, length), Collecting.any());

            // blocks: etc, os-release + content, passwd + content, sh, two zero blocks
            boolean insideAFile = length == 2 * 512 || length == 4 * 512;
            assertThat(Reading.gapKinds(facts))
                    .as("cut at %s", length)
                    .isEqualTo(insideAFile ? List.of(Gap.Kind.TRUNCATED) : List.of());
            assertThat(facts.diffId()).isEqualTo(Digest.sha256(Arrays.copyOf(TAR, length)));
        }
    }

    /** As umoci insert writes it; Go's and GNU's readers take it, too. */
    @Test
    void aLastEntryMayLackItsPadding() throws IOException {
        byte[] tar = new TarBuilder().file("a", "hello").build();

        LayerFacts whole = Reading.read(Arrays.copyOf(tar, 512 + 5), Collecting.any());
        LayerFacts cut = Reading.read(Arrays.copyOf(tar, 512 + 4), Collecting.any());

        assertThat(Reading.gapKinds(whole)).isEmpty();
        assertThat(whole.files().find("a")).isNotNull();
        assertThat(Reading.gapKinds(cut)).containsExactly(Gap.Kind.TRUNCATED);
    }

    @Test
    void keepsWhatWasReadOfATruncatedGzip() throws IOException {
        byte[] tar = new TarBuilder().file("a", "first").file("b", noise(100_000)).build();
        byte[] blob = Arrays.copyOf(TarBuilder.gzip(tar), 50_000);

        LayerFacts facts = Reading.read(BytesLayer.of(tar, blob), Limits.DEFAULT, Collecting.any());

        assertThat(Collecting.seen(facts)).containsExactly("a=first");
        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void doesNotCacheWhatItCouldNotVerify(boolean ahead) throws IOException {
        byte[] blob = Arrays.copyOf(TarBuilder.gzip(TAR), 40);
        LayerPass pass = new LayerPass(List.of(), Limits.DEFAULT, Reading.TEMP);

        try (SpareThreads none = new SpareThreads(1)) {
            LayerReading reading = pass.read(BytesLayer.of(TAR, blob), Progress.NONE, ahead, none);

            assertThat(reading.verified()).isFalse();
            assertThat(reading.cacheable()).isFalse();
        }
    }

    @Test
    void reportsGarbageBehindGzip() throws IOException {
        byte[] blob = TarBuilder.concat(TarBuilder.gzip(TAR), new byte[] {1, 2, 3});

        LayerFacts facts = Reading.read(BytesLayer.of(TAR, blob), Limits.DEFAULT);

        assertThat(facts.files().size()).isEqualTo(4);
        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.BROKEN);
    }

    @Test
    void reportsAWrongGzipChecksum() throws IOException {
        byte[] blob = TarBuilder.gzip(TAR);
        blob[blob.length - 8] ^= 1;

        LayerFacts facts = Reading.read(BytesLayer.of(TAR, blob), Limits.DEFAULT);

        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.BROKEN);
        assertThat(facts.gaps().getFirst().reason()).contains("CRC");
    }

    @Test
    void stopsAGzipBomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        byte[] member = TarBuilder.gzip(new byte[8 << 20]);
        for (int i = 0; i < 16; i++) {
            bomb.writeBytes(member);
        }
        Limits limits = Limits.DEFAULT.withLayerBytesMax(100 << 20);

        LayerFacts facts = Reading.read(BytesLayer.unstated(bomb.toByteArray()), limits);

        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.LIMIT);
        assertThat(facts.gaps().getFirst().place().layer()).isEqualTo(facts.diffId());
    }

    @Test
    void stopsALayerThatExpandsTooMuch() throws IOException {
        byte[] zeros = Zstd.compress(new byte[80 << 20]);

        LayerFacts facts = Reading.read(BytesLayer.unstated(zeros), Limits.DEFAULT);

        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.LIMIT);
        assertThat(facts.gaps().getFirst().reason()).contains("expands more than 1000 times");
    }

    @Test
    void stopsAtTooManyEntriesButVerifiesTheRest() throws IOException {
        LayerFacts facts = Reading.read(BytesLayer.plain(TAR), Limits.DEFAULT.withEntriesMax(2));

        assertThat(Reading.paths(facts)).containsExactly("etc", "etc/os-release");
        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.LIMIT);
    }

    @Test
    void stopsWhenTheTimeIsOver() throws IOException {
        LayerFacts facts =
                Reading.read(
                        BytesLayer.plain(TAR), Limits.DEFAULT.withTimeout(Duration.ofNanos(1)));

        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.LIMIT);
    }

    @Test
    void stopsWhenInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Reading.read(TAR)).isInstanceOf(InterruptedIOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"425a6839314159", "fd377a585a000004", "04224d186440a7"})
    void saysWhichCompressionItCannotRead(String head) throws IOException {
        byte[] blob = java.util.HexFormat.of().parseHex(head);

        LayerFacts facts = Reading.read(BytesLayer.of(TAR, blob), Limits.DEFAULT);

        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.UNSUPPORTED);
    }

    @Test
    void leavesOutFilesOverTheLimitWithAGap() throws IOException {
        LayerFacts facts =
                Reading.read(
                        BytesLayer.plain(TAR),
                        Limits.DEFAULT.withFileBytesMax(10),
                        Collecting.any());

        assertThat(Collecting.seen(facts)).containsExactly("etc/os-release=ID=alpine\n");
        assertThat(facts.gaps().getFirst().place().path()).isEqualTo("etc/passwd");
        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.LIMIT);
    }

    @Test
    void turnsWhatAnExaminerThrowsIntoAGapAndGoesOn() throws IOException {
        Examiner throwing =
                new ThrowingExaminer(file -> {
                    switch (file.path()) {
                        case "broken" -> throw new MalformedException("no sense");
                        case "limit" -> throw new LimitExceededException("too much");
                        case "cut" -> throw new java.io.EOFException("too short");
                        case "bug" -> throw new IllegalStateException("bug");
                        case "deep" -> throw new StackOverflowError();
                        default -> {}
                    }
                });
        byte[] tar =
                new TarBuilder()
                        .file("broken", "x")
                        .file("limit", "x")
                        .file("cut", "x")
                        .file("bug", "x")
                        .file("deep", "x")
                        .file("good", "x")
                        .build();

        LayerFacts facts = Reading.read(tar, throwing, Collecting.any());

        assertThat(Collecting.seen(facts)).hasSize(6);
        assertThat(facts.gaps())
                .extracting(gap -> gap.kind() + " " + gap.place().path())
                .containsExactly(
                        "BROKEN broken",
                        "BROKEN bug",
                        "BROKEN deep",
                        "TRUNCATED cut",
                        "LIMIT limit");
    }

    @Test
    void spillsWhatDoesNotFitMemoryAndLeavesNothingBehind() throws IOException {
        byte[] big = noise(300_000);
        byte[] tar = new TarBuilder().file("big", big).file("small", "s").build();
        Limits limits = withMemory(100_000);
        Examiner segments =
                new ThrowingExaminer((file, content) -> {
                    assertThat(content.size()).isEqualTo(file.size());
                    assertThat(content.segment().byteSize()).isEqualTo(file.size());
                    assertThat(content.bytes(1 << 20)).hasSize((int) file.size());
                    assertThat(content.open().readAllBytes()).isEqualTo(content.bytes(1 << 20));
                });

        LayerFacts facts = Reading.read(BytesLayer.plain(tar), limits, segments, Collecting.any());

        assertThat(facts.gaps()).isEmpty();
        assertThat(Collecting.seen(facts)).hasSize(2);
        try (Stream<java.nio.file.Path> left = Files.list(Reading.TEMP)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void showsAHardLinkThatOnlyItsNameMakesWanted() throws IOException {
        byte[] tar =
                new TarBuilder()
                        .file("bin/[", "busybox v1.36")
                        .hardlink("bin/ash", "bin/[")
                        .hardlink("./bin/busybox", "./bin/[")
                        .build();
        BytesLayer layer = BytesLayer.of(tar, TarBuilder.gzip(tar));

        LayerFacts facts =
                Reading.read(layer, Limits.DEFAULT, Collecting.of(Selection.fileNames("busybox")));

        assertThat(Collecting.seen(facts)).containsExactly("bin/busybox=busybox v1.36");
        assertThat(layer.opened()).isEqualTo(2);
        assertThat(facts.gaps()).isEmpty();
    }

    @Test
    void doesNotReadTwiceForAHardLinkWhoseContentWasSeen() throws IOException {
        byte[] tar = new TarBuilder().file("a/x.jar", "zip").hardlink("b/x.jar", "a/x.jar").build();
        BytesLayer layer = BytesLayer.plain(tar);

        LayerFacts facts =
                Reading.read(layer, Limits.DEFAULT, Collecting.of(Selection.suffixes(".jar")));

        assertThat(Collecting.seen(facts)).containsExactly("a/x.jar=zip");
        assertThat(layer.opened()).isEqualTo(1);
    }

    @Test
    void saysThatAHardLinkToAnotherLayerWasNotLookedAt() throws IOException {
        byte[] tar = new TarBuilder().hardlink("b/x.jar", "below/x.jar").build();

        LayerFacts facts = Reading.read(tar, Collecting.of(Selection.suffixes(".jar")));

        assertThat(facts.gaps())
                .extracting(gap -> gap.kind() + " " + gap.place().path())
                .containsExactly("UNSUPPORTED b/x.jar");
    }

    @Test
    void reportsProgressInStoredBytes() throws IOException {
        byte[] blob = TarBuilder.gzip(TAR);
        AtomicLong read = new AtomicLong();

        new LayerPass(List.of(), Limits.DEFAULT, Reading.TEMP)
                .read(BytesLayer.of(TAR, blob), read::addAndGet);

        assertThat(read).hasValue(blob.length);
    }

    @Test
    void aStreamingExaminerSeesFilesThatAreTooLargeToHold() throws IOException {
        Limits tight = withFileBytes(4);

        LayerFacts facts = Reading.read(BytesLayer.plain(TAR), tight, new Streaming());

        assertThat(Collecting.seen(facts))
                .containsExactly("etc/os-release=ID=alpine\n", "etc/passwd=root:x:0:0\n");
        assertThat(facts.gaps()).isEmpty();
    }

    @Test
    void whatAlsoAnotherExaminerWantsIsHeldForBoth() throws IOException {
        LayerFacts facts =
                Reading.read(
                        TAR, new Streaming(), Collecting.of(Selection.fileNames("os-release")));

        assertThat(Collecting.seen(facts))
                .containsExactly(
                        "etc/os-release=ID=alpine\n",
                        "etc/os-release=ID=alpine\n",
                        "etc/passwd=root:x:0:0\n");
    }

    @Test
    void aLayerThatEndsInsideAStreamedFileIsOneGap() throws IOException {
        byte[] cut =
                new TarBuilder()
                        .header("big.txt", 0644, 5000, '0', "")
                        .raw(utf8("as far as it goes"))
                        .buildWithoutEnd();

        LayerFacts facts = Reading.read(cut, new Streaming());

        assertThat(Collecting.seen(facts)).containsExactly("big.txt=as far as it goes");
        assertThat(Reading.gapKinds(facts)).containsExactly(Gap.Kind.TRUNCATED);
    }

    /** Collects what goes by. */
    private record Streaming(Collecting collecting) implements Examiner {

        Streaming() {
            this(new Collecting("test/streaming", Collecting.any().selection()));
        }

        @Override
        public String id() {
            return collecting.id();
        }

        @Override
        public boolean streams() {
            return true;
        }

        @Override
        public Selection selection() {
            return collecting.selection();
        }

        @Override
        public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
            collecting.examine(file, content, facts);
        }
    }

    private static Limits withMemory(long bytes) {
        return with(Limits.DEFAULT.fileBytesMax(), bytes);
    }

    private static Limits withFileBytes(long bytes) {
        return with(bytes, Limits.DEFAULT.memoryBytesMax());
    }

    private static Limits with(long fileBytesMax, long memoryBytesMax) {
        Limits d = Limits.DEFAULT;
        return new Limits(
                d.manifestBytesMax(),
                d.layersMax(),
                d.layerBytesMax(),
                d.entriesMax(),
                d.ratioMax(),
                d.pathBytesMax(),
                fileBytesMax,
                memoryBytesMax,
                d.nestingMax(),
                d.lineBytesMax(),
                d.packagesMax(),
                d.timeout());
    }

    static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new java.util.Random(7).nextBytes(noise);
        return noise;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
