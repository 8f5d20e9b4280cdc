package dev.lazaret.oci.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

class ChunkedBodyFuzzTest {

    static void fuzz(byte[] data) {
        try (ChunkedBody body = new ChunkedBody(new ByteArrayInputStream(data))) {
            assertThat(body.readAllBytes().length).isLessThanOrEqualTo(data.length);
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }

    @Test
    void anyBytesEndInABodyOrAnError() {
        byte[] seed =
                "4\r\nWiki\r\n5;a=b\r\npedia\r\n0\r\nT: 1\r\n\r\n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        Random random = new Random(17);
        for (int round = 0; round < 20_000; round++) {
            byte[] data = seed.clone();
            for (int i = 0; i <= round % 4; i++) {
                data[random.nextInt(data.length)] = (byte) random.nextInt();
            }
            fuzz(data);
        }
    }
}
