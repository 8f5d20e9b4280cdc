package dev.lazaret.oci.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Random;

class ChallengeFuzzTest {

    static void fuzz(byte[] data) {
        assertThat(ChallengeParser.parse(new String(data, StandardCharsets.ISO_8859_1)))
                .hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void anyHeaderIsReadToAnEnd() {
        byte[] seed =
                "Bearer realm=\"https://a/b\",scope=\"x\\\"y\", Basic realm=z, Negotiate ab=="
                        .getBytes(StandardCharsets.ISO_8859_1);
        Random random = new Random(13);
        for (int round = 0; round < 20_000; round++) {
            byte[] data = seed.clone();
            for (int i = 0; i <= round % 5; i++) {
                data[random.nextInt(data.length)] = (byte) random.nextInt(128);
            }
            fuzz(data);
        }
    }
}
