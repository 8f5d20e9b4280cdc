package dev.lazaret.inventory.os.apk;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.inventory.os.Hostile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** apk's database under attack. */
class ApkFuzzTest {

    private static final String PATH = "lib/apk/db/installed";

    private final ApkExaminer examiner = new ApkExaminer();

    @MethodSource("seeds")
    @FuzzTest
    void fuzz(byte[] data) {
        Hostile.examine(examiner, PATH, data);
    }

    @Test
    void survivesChangedFiles() {
        seeds().forEach(seed -> Hostile.mutations(seed, 2000).forEach(this::fuzz));
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                """
                C:Q1x=
                P:musl
                V:1.2.4-r2
                A:x86_64
                L:MIT
                o:musl
                F:lib
                R:ld-musl-x86_64.so.1

                P:busybox
                V:1.36
                """
                        .getBytes(StandardCharsets.UTF_8));
    }
}
