package dev.lazaret.lint.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Rule;
import dev.lazaret.lint.dockerfile.rules.BuildChecks;
import dev.lazaret.lint.dockerfile.rules.DockerfileRule;
import dev.lazaret.lint.dockerfile.rules.DockerfileRules;
import dev.lazaret.testkit.Goldens;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Holds docs/rules/parity-buildkit.md to BuildKit's list of checks, and both to the rules. */
class BuildKitParityTest {

    @Test
    void knowsEveryCheckOfBuildKit() throws IOException {
        assertThat(BuildChecks.all())
                .containsExactlyElementsOf(
                        Files.readAllLines(Goldens.resources().resolve("peers-buildkit.txt")));
    }

    @Test
    void everyCheckIsARuleOrHasAReason() throws IOException {
        String page =
                Files.readString(
                        Path.of(System.getProperty("lazaret.root", ".."))
                                .resolve("docs/rules/parity-buildkit.md"));
        assertThat(page).contains("## Checks (" + BuildChecks.all().size() + ")");
        for (String check : BuildChecks.all()) {
            List<Rule> rules =
                    DockerfileRules.all().stream()
                            .map(DockerfileRule::rule)
                            .filter(rule -> rule.isCalled(check))
                            .sorted()
                            .toList();
            String row =
                    rules.isEmpty()
                            ? "| – | "
                            : rules.stream()
                                    .map(rule -> "[`%s`](%s.md)".formatted(rule.id(), rule.id()))
                                    .collect(Collectors.joining(", ", "| ", " | "));
            String titles =
                    rules.stream().map(Rule::title).collect(Collectors.joining("; ", "", " |"));
            assertThat(page).contains("| " + check + " " + row + (rules.isEmpty() ? "" : titles));
            if (rules.isEmpty()) {
                assertThat(check).isIn(NOT_IN_A_FILE);
            }
        }
    }

    /** Stated on the page. */
    private static final List<String> NOT_IN_A_FILE = List.of(BuildChecks.BASE_IMAGE_PLATFORM);
}
