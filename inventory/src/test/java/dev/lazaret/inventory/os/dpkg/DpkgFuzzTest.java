package dev.lazaret.inventory.os.dpkg;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.inventory.os.Hostile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** dpkg's status file under attack. */
class DpkgFuzzTest {

    private static final String PATH = "var/lib/dpkg/status";

    private final DpkgStatusExaminer examiner = new DpkgStatusExaminer();

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
                Package: libc6
                Status: install ok installed
                Source: glibc (2.36-9)
                Version: 2.36-9
                Description: x
                 folded
                 .

                Package: bash
                Status: hold ok triggers-pending
                Version: 5
                """
                        .getBytes(StandardCharsets.UTF_8));
    }
}
