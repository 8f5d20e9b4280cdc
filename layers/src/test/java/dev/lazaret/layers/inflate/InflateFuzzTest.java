package dev.lazaret.layers.inflate;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.testkit.Damage;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.util.Random;
import java.util.stream.Stream;

/** Compressed streams under attack; only promised exceptions may come. */
class InflateFuzzTest {

    @MethodSource("blobs")
    @FuzzTest
    void gzip(byte[] data) {
        GzipAgreementTest.outcome(new ByteArrayInputStream(data), new JdkInflation());
        IsalLibrary isal = IsalLibrary.loaded();
        if (isal != null) {
            GzipAgreementTest.outcome(new ByteArrayInputStream(data), new IsalInflation(isal));
        }
    }

    @MethodSource("zips")
    @FuzzTest
    void zip(byte[] data) {
        ZipMembersTest.outcome(data, 0);
        ZipMembersTest.outcome(data, -1);
    }

    @Test
    void survivesChangedBytes() throws Exception {
        Damage.of(blobs(), 500, this::gzip);
        Damage.of(zips(), 500, this::zip);
    }

    static Stream<byte[]> zips() {
        return Stream.of(
                ZipMembersTest.deflated("a", "b"),
                ZipMembersTest.stored("abc"),
                ZipMembersTest.storedLarge(3, "abc"));
    }

    static Stream<byte[]> blobs() {
        byte[] noise = new byte[300];
        new Random(1).nextBytes(noise);
        return Stream.of(TarBuilder.gzip(noise), TarBuilder.gzip(new byte[5000]));
    }
}
