package dev.lazaret.layers;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.base.Limits;
import dev.lazaret.layers.codec.LayerFactsCodec;
import dev.lazaret.testkit.Damage;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.stream.Stream;

/** Layers under attack; what is broken in them becomes a gap. */
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

    @Test
    void survivesChangedBytes() throws Exception {
        Damage.of(layers(), 500, this::layer);
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
}
