package dev.lazaret.inventory.os.rpm;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.inventory.os.Hostile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.ByteOrder;
import java.util.stream.Stream;

/** A BerkeleyDB hash file under attack. */
class BerkeleyHashFuzzTest {

    private static final String PATH = "var/lib/rpm/Packages";

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
        return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)
                .map(order ->
                        new BerkeleyFile(512, order)
                                .put(1, HeaderBuilder.named("a", "1", "1").build())
                                .put(2, new byte[1500])
                                .build());
    }
}
