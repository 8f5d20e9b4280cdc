package dev.lazaret.oci.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.testkit.Damage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

class ChunkedBodyFuzzTest {

    @MethodSource("seeds")
    @FuzzTest
    void fuzz(byte[] data) {
        try (ChunkedBody body = new ChunkedBody(new ByteArrayInputStream(data))) {
            assertThat(body.readAllBytes().length).isLessThanOrEqualTo(data.length);
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }

    @Test
    void anyBytesEndInABodyOrAnError() throws Exception {
        Damage.of(seeds(), 5_000, this::fuzz);
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                "4\r\nWiki\r\n5;a=b\r\npedia\r\n0\r\nT: 1\r\n\r\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
    }
}
