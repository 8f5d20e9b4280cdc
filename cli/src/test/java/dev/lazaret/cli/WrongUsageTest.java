package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What somebody reads who mistyped. */
class WrongUsageTest {

    @TempDir private Path home;

    private Outcome run(String... arguments) {
        return new Running(home).lazaret(arguments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    scna x                | 'lazaret' has no command 'scna'; did you mean 'scan'?
                    wash x                | 'lazaret' has no command 'wash'.
                    db updaet             | 'lazaret db' has no command 'updaet'; did you mean 'update'?
                    scan --fromat json x  | 'lazaret scan' has no option '--fromat'; did you mean '--format'?
                    scan --fromat=json x  | 'lazaret scan' has no option '--fromat'; did you mean '--format'?
                    scan --qwertz x       | 'lazaret scan' has no option '--qwertz'.
                    scan x y              | 'lazaret scan' does not take 'y' too; is an option's name missing?
                    """)
    void whatIsNotKnownIsNamedWithWhatIsNear(String line, String message) {
        Outcome outcome = run(line.split(" "));

        assertThat(outcome.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("lazaret: " + message + "\n")
                .contains("--help' for what it takes.");
    }

    @Test
    void aResultNeedsAFile() {
        String folder = home.toString();
        assertThat(run("scan", "x", "-o", "").err())
                .startsWith("lazaret: --output names no file; leave it out, or name one");
        assertThat(run("scan", "x", "-o", folder).err())
                .startsWith("lazaret: '" + folder + "' of --output is a directory; name a file");
        assertThat(run("sbom", "x", "-f", "spdx=" + folder).exit()).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @CsvSource({"docker-archive:", "oci-archive:", "''"})
    void whatIsNoArchiveIsToldSo(String kind) throws IOException {
        Path file = home.resolve("notes.tar");
        for (String text : new String[] {"short", "x".repeat(5_000)}) {
            Files.writeString(file, text);
            Outcome outcome = run("scan", "--offline", kind + file);

            assertThat(outcome.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
            assertThat(outcome.err()).contains(kind.isEmpty() ? "neither archive" : "is no tar");
        }
    }
}
