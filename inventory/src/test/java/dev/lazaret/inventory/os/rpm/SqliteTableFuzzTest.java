package dev.lazaret.inventory.os.rpm;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.inventory.os.Hostile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** A SQLite file under attack. */
class SqliteTableFuzzTest {

    private static final String PATH = "var/lib/rpm/rpmdb.sqlite";

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
        byte[] small = HeaderBuilder.named("a", "1", "1").build();
        byte[] large = HeaderBuilder.named("b", "1", "1").binary(5000, new byte[900]).build();
        return Stream.of(SqliteFile.of(512, List.of(small, large, small, large, small, small)));
    }
}
