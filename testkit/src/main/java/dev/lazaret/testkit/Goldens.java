package dev.lazaret.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares output with an expected file that lies beside its input. {@code
 * -Dlazaret.goldens=update} writes the expected file instead: read the change before you commit it.
 */
public final class Goldens {

    private static final boolean UPDATE = "update".equals(System.getProperty("lazaret.goldens"));

    private Goldens() {}

    /** Fails unless the text equals the file's. */
    public static void assertMatches(Path expected, String actual) {
        try {
            if (UPDATE) {
                Files.createDirectories(expected.toAbsolutePath().getParent());
                Files.writeString(expected, actual);
                return;
            }
            assertThat(Files.exists(expected))
                    .as("%s is missing; -Dlazaret.goldens=update writes it", expected)
                    .isTrue();
            assertThat(actual).as("golden %s", expected).isEqualTo(Files.readString(expected));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code src/test/resources} of the module under test. */
    public static Path resources() {
        return Path.of("src/test/resources").toAbsolutePath();
    }
}
