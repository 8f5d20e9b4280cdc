package dev.lazaret.oci.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.testkit.Damage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

class ChallengeFuzzTest {

    @MethodSource("seeds")
    @FuzzTest
    void fuzz(byte[] data) {
        assertThat(ChallengeParser.parse(new String(data, StandardCharsets.ISO_8859_1)))
                .hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void anyHeaderIsReadToAnEnd() throws Exception {
        Damage.of(seeds(), 5_000, this::fuzz);
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                "Bearer realm=\"https://a/b\",scope=\"x\\\"y\", Basic realm=z, Negotiate ab=="
                        .getBytes(StandardCharsets.ISO_8859_1));
    }
}
