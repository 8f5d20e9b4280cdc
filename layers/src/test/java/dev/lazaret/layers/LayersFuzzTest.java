package dev.lazaret.layers;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.base.Limits;
import dev.lazaret.testkit.Damage;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;

/** Tar with pax, gzip and cached facts under attack; only promised exceptions may come. */
class LayersFuzzTest {

    private static final Limits LIMITS = Limits.DEFAULT.withLayerBytesMax(1 << 24);

    @MethodSource("layers")
    @FuzzTest
    void layer(byte[] data) {
        try {
            LayerFacts facts = Reading.read(BytesLayer.unstated(data), LIMITS, Collecting.any());
            LayerFactsCodec.decode(LayerFactsCodec.encode(facts));
        } catch (IOException e) {
            throw new AssertionError("what is broken must become a gap", e);
        }
    }

    @MethodSource("blobs")
    @FuzzTest
    void gzip(byte[] data) {
        GzipAgreementTest.outcome(new ByteArrayInputStream(data), new JdkInflation());
        IsalLibrary isal = IsalLibrary.loaded();
        if (isal != null) {
            GzipAgreementTest.outcome(new ByteArrayInputStream(data), new IsalInflation(isal));
        }
    }

    @MethodSource("zips")
    @FuzzTest
    void zip(byte[] data) {
        ZipMembersTest.outcome(data, 0);
        ZipMembersTest.outcome(data, -1);
    }

    @MethodSource("cached")
    @FuzzTest
    void facts(byte[] data) {
        LayerFactsCodecTest.touch(LayerFactsCodecTest.sealed(data.clone()));
    }

    @Test
    void survivesChangedBytes() throws Exception {
        Damage.of(layers(), 500, this::layer);
        Damage.of(blobs(), 500, this::gzip);
        Damage.of(zips(), 500, this::zip);
    }

    static Stream<byte[]> zips() {
        return Stream.of(ZipMembersTest.deflated("a", "b"), ZipMembersTest.stored("abc"));
    }

    static Stream<byte[]> layers() {
        byte[] pax =
                LayerPassTest.utf8("12 path=abc\n22 GNU.sparse.map=0,1\n20 GNU.sparse.size=4\n");
        byte[] tar =
                new TarBuilder()
                        .directory("d")
                        .header("x", 0644, pax.length, 'x', "")
                        .content(pax)
                        .file("short", "x")
                        .symlink("l", "d")
                        .hardlink("h", "short")
                        .file("d/.wh.x", "")
                        .build();
        return Stream.of(tar, TarBuilder.gzip(tar), com.github.luben.zstd.Zstd.compress(tar));
    }

    static Stream<byte[]> blobs() {
        return Stream.of(
                TarBuilder.gzip(LayerPassTest.noise(300)),
                LayerPassTest.concat(
                        TarBuilder.gzip(new byte[5000]), TarBuilder.gzip(new byte[] {1})));
    }

    static Stream<byte[]> cached() throws IOException {
        return Stream.of(LayerFactsCodec.encode(LayerFactsCodecTest.sample()));
    }
}
