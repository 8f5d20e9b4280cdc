package dev.lazaret.inspect.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Fact;
import dev.lazaret.base.Gap;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.tar.EntryType;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

final class SecretExaminerTest {

    private static final String TOKEN = SampleText.of(5).fill("ghp_{crc:30}");

    private final List<SecretFinding> findings = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    private void examine(String path, byte[] bytes) throws IOException {
        FileEntry file = new FileEntry(path, EntryType.FILE, 0644, 0, 0, bytes.length, 0, "", "");
        new SecretExaminer()
                .examine(
                        file,
                        new SecretBench.Bytes(bytes),
                        new FactSink() {
                            @Override
                            public void add(Fact fact) {
                                findings.add((SecretFinding) fact);
                            }

                            @Override
                            public void gap(Gap.Kind kind, String where, String reason) {
                                gaps.add(kind + " " + where);
                            }
                        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void tellsPathLineAndRemedyAndHidesTheValue() throws IOException {
        examine("srv/app.js", bytes("a\nb\nconst t = '" + TOKEN + "'\n"));
        assertThat(findings).hasSize(1);
        SecretFinding finding = findings.getFirst();
        assertThat(finding.place().path()).isEqualTo("srv/app.js");
        assertThat(finding.place().line()).isEqualTo(3);
        assertThat(finding.evidence()).isEqualTo("ghp_**** (40 characters)");
        assertThat(finding.toString()).doesNotContain(TOKEN.substring(4, 12));
        assertThat(finding.remedy()).contains("Personal access tokens").contains("rebuild");
    }

    @Test
    void looksIntoJarsInJarsAndGzip() throws IOException {
        examine("app.jar", zip("BOOT-INF/lib/x.jar", zip("A.class", bytes("\0\0\1\0(" + TOKEN))));
        examine("backup.sql.gz", gzip(bytes("--\n" + TOKEN)));
        assertThat(findings)
                .extracting(finding -> finding.place().path())
                .containsExactly("app.jar!/BOOT-INF/lib/x.jar!/A.class", "backup.sql.gz");
    }

    @Test
    void findsTokensInBinariesEvenWhenStringsLieEndToEnd() throws IOException {
        examine("usr/bin/tool", bytes("\177ELF\0\0\0helloworld" + TOKEN + "nextstring\0"));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().place().line()).isZero();
    }

    @Test
    void findsATokenWhereverTheBufferEnds() throws IOException {
        for (int offset = 245_000; offset < 263_000; offset += 977) {
            byte[] large = new byte[600_000];
            Arrays.fill(large, (byte) '\n');
            byte[] token = bytes("x = '" + TOKEN + "'");
            System.arraycopy(token, 0, large, offset, token.length);
            findings.clear();
            examine("big.txt", large);
            assertThat(findings).as("offset %s", offset).hasSize(1);
            assertThat(findings.getFirst().place().line()).isEqualTo(offset + 1);
        }
    }

    @Test
    void brokenArchivesAreGapsAndKeepWhatWasFound() throws IOException {
        byte[] whole = gzip(bytes(TOKEN + "\n" + SampleText.of(1).fill("{b40000}")));
        examine("cut.gz", Arrays.copyOf(whole, whole.length / 2));
        examine("odd.zip", bytes("PK\3\4 nonsense that is no header at all, none"));
        assertThat(gaps).hasSize(2);
        assertThat(findings).hasSize(1);
    }

    @Test
    void aFileOfNothingButKeywordsIsBounded() throws IOException {
        StringBuilder hostile = new StringBuilder();
        while (hostile.length() < 3 << 20) {
            hostile.append("-eyJ.password=secret_token:");
        }
        examine("hostile.conf", bytes(hostile.toString()));
        assertThat(findings).hasSizeLessThan(Hits.MAX);
    }

    @Test
    void randomBytesNeverMakeItFail() throws IOException {
        Random random = new Random(42);
        List<Sample> samples = Sample.all();
        for (int i = 0; i < 3000; i++) {
            Sample sample = samples.get(random.nextInt(samples.size()));
            byte[] bytes = bytes(SampleText.of(i).fill(Sample.body(sample.text())));
            for (int k = 0; k < 3 && bytes.length > 0; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Scans.hits(
                    Sample.fileName(sample.text()),
                    Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
        }
    }

    private static final String KEY_START = "MC4CAQAwBQYDK2VwBCIEI";

    @Test
    void findsAKeyWhoseLinesAProgramJoins() throws IOException {
        String begin = "'-----BEGIN " + "PRIVATE KEY-----\\n" + KEY_START + "HKj+sVa9WcD'\n";
        String end = "  + '/q2DJUJaf43Kptc8xYuUQA4bOFj9vC8U\\n-----END PRIVATE KEY-----'";
        examine("srv/keys.js", bytes(begin + end));
        assertThat(findings).hasSize(1);
    }

    /** One sign less, and it is the key that ssh2 tries the runtime with. */
    @Test
    void knowsAKeyOfALibrarysSourceCode() throws IOException {
        String begin = "'-----BEGIN " + "PRIVATE KEY-----\\n" + KEY_START + "HKj+sVa9WcD'\n";
        String end = "  + '/q2DJUJaf43Kptc8xYuUQA4bOFj9vC8T\\n-----END PRIVATE KEY-----'";
        examine("srv/keys.js", bytes(begin + end));
        assertThat(findings).isEmpty();
    }
}
