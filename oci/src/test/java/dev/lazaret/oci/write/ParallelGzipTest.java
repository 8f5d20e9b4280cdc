package dev.lazaret.oci.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/** Blocks that are compressed apart are one stream, whoever compressed them. */
class ParallelGzipTest {

    private static final int BLOCK = 1 << 19;

    @Test
    void isUnpackedToWhatWentIn() throws IOException {
        for (int size : List.of(0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3_000_000)) {
            byte[] content = text(size);
            byte[] packed = pack(content, 6, 3);
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                assertThat(in.readAllBytes()).isEqualTo(content);
            }
            assertThat(packed.length).isLessThan(size / 2 + 100);
        }
    }

    @Test
    void theNumberOfThreadsDoesNotShow() throws IOException {
        byte[] content = text(5_000_000);
        assertThat(pack(content, 1, 1)).isEqualTo(pack(content, 1, 4));
    }

    private static byte[] pack(byte[] content, int level, int threads) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ParallelGzip gzip = new ParallelGzip(out, level, threads)) {
            int at = 0;
            for (int piece = 1; at < content.length; piece = piece * 3 + 1) {
                int n = Math.min(piece, content.length - at);
                gzip.write(content, at, n);
                at += n;
            }
        }
        return out.toByteArray();
    }

    /** Compressible, but never the same for long. */
    private static byte[] text(int size) {
        byte[] bytes = new byte[size];
        Random random = new Random(7);
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) ('a' + random.nextInt(8));
        }
        return bytes;
    }
}
