package dev.lazaret.layers.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.stream.Stream;

/** Cached facts under attack; only promised exceptions may come. */
class FactsFuzzTest {

    @MethodSource("cached")
    @FuzzTest
    void facts(byte[] data) {
        LayerFactsCodecTest.touch(LayerFactsCodecTest.sealed(data.clone()));
    }

    static Stream<byte[]> cached() throws IOException {
        return Stream.of(LayerFactsCodec.encode(LayerFactsCodecTest.sample()));
    }
}
