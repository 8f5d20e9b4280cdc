package dev.lazaret.inventory.os.rpm;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.inventory.os.Hostile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** A package header under attack. */
class RpmHeaderFuzzTest {

    private static final String PATH = "var/lib/rpm/Packages.db";

    private final RpmDatabaseExaminer examiner = new RpmDatabaseExaminer();

    @MethodSource("seeds")
    @FuzzTest
    void fuzz(byte[] data) {
        Hostile.examine(examiner, PATH, NdbFile.of(List.of(data)));
    }

    @Test
    void survivesChangedFiles() {
        seeds().forEach(seed -> Hostile.mutations(seed, 2000).forEach(this::fuzz));
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                HeaderBuilder.named("a", "1", "1")
                        .numbers(RpmTag.EPOCH, 1)
                        .string(RpmTag.SOURCE_RPM, "b-1-1.src.rpm")
                        .strings(RpmTag.BASE_NAMES, "x", "y")
                        .strings(RpmTag.DIR_NAMES, "/u/", "/v/")
                        .numbers(RpmTag.DIR_INDEXES, 0, 1)
                        .build());
    }
}
