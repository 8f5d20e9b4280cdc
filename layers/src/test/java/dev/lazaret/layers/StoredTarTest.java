package dev.lazaret.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.Limits;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class StoredTarTest {

    private static final int HEADER = 512;
    private static final byte[] TAR = new TarBuilder().file("a", "hello").build();

    @TempDir private Path directory;

    @Test
    void addsThePaddingThatTheLastEntryLacks() throws IOException {
        Path file = Files.write(directory.resolve("a.tar"), Arrays.copyOf(TAR, HEADER + 5));
        try (StoredTar tar = StoredTar.open(file, Limits.DEFAULT)) {
            List<StoredEntry> entries = new ArrayList<>();
            tar.walk(entries::add);
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            tar.copy(entries.getFirst(), copy);

            assertThat(entries).hasSize(1);
            assertThat(copy.toByteArray()).isEqualTo(Arrays.copyOf(TAR, 2 * HEADER));
            assertThat(tar.content(entries.getFirst()).readAllBytes())
                    .asString()
                    .isEqualTo("hello");
        }
    }

    @Test
    void failsOnContentThatIsCutOff() throws IOException {
        Path file = Files.write(directory.resolve("a.tar"), Arrays.copyOf(TAR, HEADER + 4));
        try (StoredTar tar = StoredTar.open(file, Limits.DEFAULT)) {
            assertThatThrownBy(() -> tar.walk(entry -> {}))
                    .isInstanceOf(EOFException.class)
                    .hasMessageContaining("the tar ends inside an entry");
        }
    }
}
