package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.testkit.Goldens;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The list of all options, and what a configuration file may say wrong. */
class AllOptionsTest {

    private static final Path LIST = Path.of("src/main/resources/dev/lazaret/cli/options.txt");

    @TempDir private Path home;

    /** {@code -Dlazaret.goldens=update} writes it anew. */
    @Test
    void theListNamesThoseOfEveryCommand() throws IOException {
        Set<String> names = CommandOptions.names();

        Goldens.assertMatches(LIST, String.join("\n", names) + "\n");
        assertThat(names).contains("fail-on", "ecosystem", "clamd", "known-bases");
    }

    private Running.Outcome withConfiguration(String text, String... arguments) throws IOException {
        Path file = home.resolve("config/lazaret/config.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return new Running(home).lazaret(arguments);
    }

    @Test
    void anUnknownKeyIsToldByItsLine() throws IOException {
        Running.Outcome outcome =
                withConfiguration("quiet: true\n\n# mine\nfail-in: high\n", "policy", "show");

        assertThat(outcome.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err())
                .contains("config.yaml:4: no command has an option 'fail-in'")
                .contains("did you mean 'fail-on'?");
    }

    @Test
    void aWrongValueIsToldByItsLine() throws IOException {
        Running.Outcome early = withConfiguration("quiet: true\nparallel: many\n", "scan", "x.tar");
        assertThat(early.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(early.err()).contains("'many' is not an int", "--parallel is set in ");
        assertThat(early.err()).contains("config.yaml:2.");

        Running.Outcome late =
                withConfiguration("fail-on:\n  - high\n  - terrible\n", "scan", "x.tar");
        assertThat(late.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(late.err()).contains("'terrible'", "--fail-on is set in ", "config.yaml:1.");
    }

    @Test
    void whatWasTypedIsNobodyElsesFault() throws IOException {
        assertThat(withConfiguration("timeout: soon\n", "scan", "--timeout", "soon", "x.tar").err())
                .contains("'soon'")
                .doesNotContain("is set in");
    }

    @Test
    void aWrongVariableIsToldByItsName() {
        Running.Outcome outcome =
                new Running(home).with("LAZARET_FAIL_ON", "terrible").lazaret("scan", "x.tar");

        assertThat(outcome.err()).contains("LAZARET_FAIL_ON is set in the environment.");
    }

    @Test
    void whatIsNoYamlIsToldByItsLine() throws IOException {
        assertThat(withConfiguration("quiet: true\nfail-on: [high\n", "rules").err())
                .containsPattern("config\\.yaml:[23]: this is no YAML: ");
        assertThat(withConfiguration("quiet: true\nquiet: false\n", "rules").err())
                .containsPattern("config\\.yaml:2: 'quiet' is set already in .*config\\.yaml:1");
    }
}
