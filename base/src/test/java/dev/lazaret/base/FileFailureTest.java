package dev.lazaret.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class FileFailureTest {

    @TempDir private Path folder;

    @Test
    void saysInWordsWhatTheJdkSaysByClasses() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(reading(folder.resolve("none"))).isEqualTo("there is no such file or directory");
        assertThat(reading(file.resolve("below"))).isEqualTo("Not a directory");
        assertThat(reading(folder)).isEqualTo("Is a directory");
    }

    @Test
    void keepsTheMessageOfOtherFailures() {
        assertThat(FileFailure.reason(new IOException("no space left"))).isEqualTo("no space left");
        assertThat(FileFailure.reason(new EOFException())).isEqualTo("EOFException");
    }

    private static String reading(Path path) {
        try {
            return new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            return FileFailure.reason(e);
        }
    }
}
