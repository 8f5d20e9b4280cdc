package dev.lazaret.lint.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.lint.dockerfile.rules.DockerfileRule;
import dev.lazaret.lint.dockerfile.rules.DockerfileRules;
import dev.lazaret.testkit.Goldens;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds docs/rules/parity-hadolint.md to the peers' lists of ids. */
class ParityTest {

    /** Stated on the page. */
    private static final List<String> NOT_IN_A_FILE = List.of("CIS-DI-0004", "CIS-DI-0005");

    @Test
    void everyIdOfThePeersIsARuleOrHasAReason() throws IOException {
        String page =
                Files.readString(
                        Path.of(System.getProperty("lazaret.root", ".."))
                                .resolve("docs/rules/parity-hadolint.md"));
        List<String> peers = Files.readAllLines(Goldens.resources().resolve("peers.txt"));
        assertThat(peers).hasSize(71 + 28 + 20);
        for (String id : peers) {
            assertThat(page).contains("| " + id + " |");
            long rules =
                    DockerfileRules.all().stream()
                            .map(DockerfileRule::rule)
                            .filter(rule -> rule.isCalled(id))
                            .count();
            assertThat(rules).as(id).isEqualTo(NOT_IN_A_FILE.contains(id) ? 0 : 1);
        }
    }
}
