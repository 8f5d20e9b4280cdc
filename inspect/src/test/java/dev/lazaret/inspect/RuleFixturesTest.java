package dev.lazaret.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every rule has a page and a folder of cases: {@code NAME.image} is an image in words (see {@link
 * ImageCase}), {@code NAME.expected} the findings of the rule, {@code SEVERITY path}; at least one
 * case fires and one is silent. A new case needs no Java.
 */
class RuleFixturesTest {

    private static final Path FIXTURES = Path.of("src/test/resources/rules");
    private static final Path PAGES =
            Path.of(System.getProperty("lazaret.root", "..")).resolve("docs/rules");

    static Stream<Rule> rules() {
        return ImageRules.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void findsWhatItsFixturesExpectAndNothingElse(Rule rule) throws IOException {
        Path folder = FIXTURES.resolve(rule.id());
        assertThat(folder).as("fixtures of " + rule.id()).isDirectory();
        boolean fires = false;
        boolean silent = false;
        for (Path input : cases(folder)) {
            String name = input.getFileName().toString().replace(".image", ".expected");
            List<String> expected =
                    Files.readAllLines(folder.resolve(name)).stream().sorted().toList();
            assertThat(ImageCase.findings(input, rule.id())).as("%s", input).isEqualTo(expected);
            fires |= !expected.isEmpty();
            silent |= expected.isEmpty();
        }
        assertThat(fires && silent).as(rule.id() + " has a firing and a silent case").isTrue();
    }

    private static List<Path> cases(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".image")).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void hasAPageThatSaysTheSame(Rule rule) throws IOException {
        Path page = PAGES.resolve(rule.id() + ".md");
        assertThat(page).exists();
        List<String> lines = Files.readAllLines(page);
        assertThat(lines.getFirst()).isEqualTo("# " + rule.title());
        assertThat(lines).contains("## Why", "## Evidence", "## Remedy", "## Aliases");
        assertThat(String.join(" ", lines)).contains(rule.aliases());
    }

    @Test
    void everyIdIsOfOneRule() {
        Set<String> ids = new HashSet<>();
        rules().forEach(rule -> assertThat(ids.add(rule.id())).as(rule.id()).isTrue());
    }
}
