package dev.lazaret.inspect.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.BlockInputStream;
import dev.lazaret.base.Fact;
import dev.lazaret.base.Gap;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.tar.EntryType;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What an attacker may write into a file; all of it ends, and what was there before is told. */
final class HostileSecretsTest {

    private static final String TOKEN = SampleText.of(5).fill("ghp_{crc:30}");

    private final List<Fact> findings = new ArrayList<>();
    private final List<Gap.Kind> gaps = new ArrayList<>();

    private void examine(String path, byte[] bytes) throws IOException {
        FileEntry file = new FileEntry(path, EntryType.FILE, 0644, 0, 0, bytes.length, 0, "", "");
        new SecretExaminer().examine(file, new SecretBench.Bytes(bytes), sink());
    }

    private FactSink sink() {
        return new FactSink() {
            @Override
            public void add(Fact fact) {
                findings.add(fact);
            }

            @Override
            public void gap(Gap.Kind kind, String where, String reason) {
                gaps.add(kind);
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zeros(OutputStream packed, ByteArrayOutputStream out, int mebibytes)
            throws IOException {
        try (packed) {
            packed.write(bytes(TOKEN + "\n"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < mebibytes; i++) {
                packed.write(zeros);
            }
        }
        return out.toByteArray();
    }

    @Test
    void aLineOfMegabytesIsSearchedToItsEnd() throws IOException {
        examine("line.txt", bytes("x".repeat(5 << 20) + " " + TOKEN));
        assertThat(findings).hasSize(1);
    }

    @Test
    void aGzipBombIsAGapAfterWhatCameFirst() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        examine("bomb.gz", zeros(new GZIPOutputStream(out), out, 200));
        assertThat(findings).hasSize(1);
        assertThat(gaps).containsExactly(Gap.Kind.LIMIT);
    }

    @Test
    void aZipBombIsAGap() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("zeros"));
        examine("bomb.zip", zeros(zip, out, 200));
        assertThat(gaps).containsExactly(Gap.Kind.LIMIT);
    }

    @Test
    void gzipPackedTooDeepIsAGap() throws IOException {
        byte[] packed = bytes(TOKEN);
        for (int i = 0; i < 50; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(packed);
            }
            packed = out.toByteArray();
        }
        examine("deep.gz", packed);
        assertThat(gaps).containsExactly(Gap.Kind.LIMIT);
    }

    @Test
    void aHundredMegabytesOfNoiseHaveNoSecret() throws IOException {
        Random random = new Random(3);
        Hits hits =
                new SecretScan()
                        .read(
                                "noise",
                                new BlockInputStream() {
                                    private int left = 100 << 20;

                                    @Override
                                    public int read(byte[] to, int offset, int length) {
                                        int n = Math.min(length, left);
                                        for (int i = offset; i < offset + n; i += Long.BYTES) {
                                            long word = random.nextLong();
                                            for (int b = 0; b < 8 && i + b < offset + n; b++) {
                                                to[i + b] = (byte) (word >>> (8 * b));
                                            }
                                        }
                                        left -= n;
                                        return n == 0 ? -1 : n;
                                    }
                                });
        assertThat(hits.all()).isEmpty();
    }

    @Test
    void floodsOfKeywordsAndNearMatchesAreBounded() throws IOException {
        List<String> floods =
                List.of(
                        "AKIA",
                        "-----BEGIN ",
                        "eyJ",
                        "https://",
                        "password=",
                        "password" + "a".repeat(39),
                        "secret_token:\"" + "x".repeat(127),
                        "eyJ" + "A".repeat(1990) + ".",
                        "jdbc:mysql://h/" + "?a=b&".repeat(50),
                        "cos_hmac_keys" + "z".repeat(199),
                        "\"http-basic\"" + "y".repeat(199));
        for (String flood : floods) {
            examine("flood.conf", bytes(flood.repeat((2 << 20) / flood.length())));
        }
        assertThat(findings).hasSizeLessThan(Hits.MAX);
    }
}
