package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bill of materials of an image that was not read completely. */
class IncompleteSbomTest {

    @TempDir private Path home;

    @Test
    void scanOfAnIncompleteSbomIsIncomplete() throws IOException {
        Running running = new Running(home);
        Path kept = home.resolve("kept");
        assertThat(running.lazaret("demo", "--keep", kept.toString()).exit()).isEqualTo(0);
        Path sbom = home.resolve("incomplete.cdx.json");
        Files.writeString(
                sbom,
                """
                {"bomFormat": "CycloneDX", "metadata": {"properties": [{"name": "lazaret:gap",
                 "value": "{\\"kind\\": \\"truncated\\", \\"reason\\": \\"the layer ends early\\"}"}]}}
                """);

        Outcome outcome =
                running.lazaret(
                        "scan",
                        "--offline",
                        "--db",
                        kept.resolve("example.db").toString(),
                        "sbom:" + sbom);

        assertThat(outcome.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        assertThat(outcome.out()).startsWith("INCOMPLETE").contains("the layer ends early");
    }
}
