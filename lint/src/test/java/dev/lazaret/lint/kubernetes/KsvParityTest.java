package dev.lazaret.lint.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Rule;
import dev.lazaret.lint.kubernetes.rules.KubernetesRule;
import dev.lazaret.testkit.Goldens;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code docs/rules/parity-ksv.md}: every check of Trivy's is there, and says what the code does.
 */
class KsvParityTest {

    @Test
    void everyCheckIsARuleOrHasAReason() throws IOException {
        Map<String, String[]> rows =
                Files.readAllLines(
                                Path.of(System.getProperty("lazaret.root", ".."))
                                        .resolve("docs/rules/parity-ksv.md"))
                        .stream()
                        .filter(line -> line.startsWith("| KSV-"))
                        .map(line -> line.split(" *\\| *", -1))
                        .collect(Collectors.toMap(cells -> cells[1], cells -> cells));
        List<String> peers = Files.readAllLines(Goldens.resources().resolve("peers-ksv.txt"));

        assertThat(peers).hasSize(79).containsExactlyInAnyOrderElementsOf(rows.keySet());
        rows.forEach((id, cells) -> {
            List<String> rules =
                    KubernetesRules.all().stream()
                            .map(KubernetesRule::rule)
                            .filter(rule -> rule.isCalled(id))
                            .map(Rule::id)
                            .toList();
            if (rules.isEmpty()) {
                assertThat(cells[3])
                        .as("the reason why nothing does the work of %s", id)
                        .isNotBlank();
            } else {
                assertThat(cells[2]).as(id).contains(rules);
            }
        });
    }
}
