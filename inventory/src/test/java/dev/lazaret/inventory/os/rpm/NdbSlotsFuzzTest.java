package dev.lazaret.inventory.os.rpm;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.inventory.os.Hostile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** An NDB file under attack. */
class NdbSlotsFuzzTest {

    private static final String PATH = "var/lib/rpm/Packages.db";

    private final RpmDatabaseExaminer examiner = new RpmDatabaseExaminer();

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
        byte[] header = HeaderBuilder.named("a", "1", "1").build();
        return Stream.of(NdbFile.of(List.of(header, header, header)));
    }
}
