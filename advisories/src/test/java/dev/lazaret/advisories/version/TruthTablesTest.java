package dev.lazaret.advisories.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.testkit.Goldens;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Our own truth tables, each written down from the ecosystem's specification. */
class TruthTablesTest {

    private static final Path TABLES =
            Goldens.resources().resolve("dev/lazaret/advisories/version");

    static List<String> names() {
        return VersionOrders.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void agreesWithTheSpecification(String name) throws IOException {
        TruthTable table = TruthTable.read(TABLES.resolve(name + ".txt"), name);

        assertThat(table.disagreements()).isEmpty();
        assertThat(table.size()).isPositive();
    }

    @Test
    void noTableLacksItsOrder() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(VersionOrders.names());
        }
    }
}
