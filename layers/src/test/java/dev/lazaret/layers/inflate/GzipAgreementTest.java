package dev.lazaret.layers.inflate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.MalformedException;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;

class GzipAgreementTest {

    private static IsalLibrary isal() {
        IsalLibrary isal = IsalLibrary.loaded();
        Assumptions.assumeTrue(isal != null, "SKIPPED: needs libisal.so.2, which .ci/run installs");
        if (isal == null) {
            throw new AssertionError("unreachable");
        }
        return isal;
    }

    /** All bytes, or the kind of failure. */
    static Object outcome(InputStream in, Inflation inflation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GzipChunks chunks = new GzipChunks(in, inflation)) {
            for (int n = chunks.next(); n >= 0; n = chunks.next()) {
                out.write(chunks.bytes(), 0, n);
                if (out.size() > 64 << 20) {
                    return "too much";
                }
            }
            return java.util.HexFormat.of().formatHex(out.toByteArray());
        } catch (MalformedException | java.io.EOFException e) {
            return "broken";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static void agree(byte[] blob) {
        Object jdk = outcome(new ByteArrayInputStream(blob), new JdkInflation());
        Object isa = outcome(new ByteArrayInputStream(blob), new IsalInflation(isal()));
        assertThat(isa).isEqualTo(jdk);
    }

    /** Mostly zeros with some noise: long matches, literals and stored blocks. */
    private static byte[] mixed(int length) {
        byte[] bytes = new byte[length];
        Random random = new Random(length);
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ((i >> 12) % 3 == 0 ? random.nextInt() : i % 61);
        }
        return bytes;
    }

    @Test
    void bothInflateTheSame() {
        agree(TarBuilder.gzip(new byte[0]));
        agree(TarBuilder.gzip(mixed(1)));
        agree(TarBuilder.gzip(mixed(1_000_000)));
        agree(
                TarBuilder.concat(
                        TarBuilder.gzip(mixed(300_000)),
                        TarBuilder.gzip(new byte[0]),
                        TarBuilder.gzip(mixed(5)),
                        new byte[512]));
    }

    @Test
    void bothInflateWhatComesInSmallPieces() {
        byte[] blob = TarBuilder.concat(TarBuilder.gzip(mixed(70_000)), TarBuilder.gzip(mixed(3)));
        for (int piece = 1; piece < 20; piece++) {
            Object jdk = outcome(new ByteArrayInputStream(blob), new JdkInflation());
            Object slow = outcome(new Pieces(blob, piece), new IsalInflation(isal()));
            assertThat(slow).as("pieces of %s", piece).isEqualTo(jdk);
        }
    }

    @Test
    void bothFailOnTheSameDamage() {
        byte[] good = TarBuilder.concat(TarBuilder.gzip(mixed(3000)), TarBuilder.gzip(mixed(200)));
        for (int length = 0; length < good.length; length += 13) {
            agree(Arrays.copyOf(good, length));
        }
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = good.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            agree(damaged);
        }
    }

    /** Gives a few bytes per read. */
    private static final class Pieces extends InputStream {
        private final ByteArrayInputStream in;
        private final int size;

        Pieces(byte[] bytes, int size) {
            this.in = new ByteArrayInputStream(bytes);
            this.size = size;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            return in.read(to, offset, Math.min(length, size));
        }
    }
}
