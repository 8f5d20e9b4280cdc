package dev.lazaret.lint.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Limits;
import dev.lazaret.base.Rule;
import dev.lazaret.lint.LintResult;
import dev.lazaret.lint.dockerfile.rules.DockerfileOptions;
import dev.lazaret.lint.dockerfile.rules.DockerfileRule;
import dev.lazaret.lint.dockerfile.rules.DockerfileRules;
import dev.lazaret.lint.dockerfile.rules.LabelKind;
import dev.lazaret.testkit.Goldens;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs every {@code rules/dockerfile/<rule>/*.Dockerfile}: the findings of that rule must be those
 * of the {@code .expected} file beside it. A new case needs no Java.
 */
class DockerfileRulesTest {

    private static final Path FIXTURES = Goldens.resources().resolve("rules");
    private static final Path PAGES =
            Path.of(System.getProperty("lazaret.root", "..")).resolve("docs/rules");

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatIsExpected(Path input) throws IOException {
        String id = "dockerfile/" + folder(input).getFileName();
        LintResult result =
                DockerfileLint.lint(
                        "Dockerfile",
                        Files.readString(input),
                        ignored(folder(input)),
                        options(folder(input)));
        String found =
                result.findings().stream()
                        .filter(finding -> finding.id().equals(id))
                        .map(finding -> finding.place().line() + " " + finding.id() + "\n")
                        .collect(Collectors.joining());
        String name = input.getFileName().toString().replace(".Dockerfile", ".expected");
        assertThat(result.gaps()).as("gaps of %s", input).isEmpty();
        Goldens.assertMatches(input.resolveSibling(name), found);
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES.resolve("dockerfile"))) {
            return files.filter(file -> file.toString().endsWith(".Dockerfile")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hasAPageAndAFiringAndASilentCase(DockerfileRule checked) throws IOException {
        Rule rule = checked.rule();
        Path folder = FIXTURES.resolve(rule.id());
        assertThat(Files.readString(folder.resolve("firing.expected"))).contains(rule.id());
        assertThat(Files.readString(folder.resolve("silent.expected"))).isEmpty();
        String page = Files.readString(PAGES.resolve(rule.id() + ".md"));
        assertThat(page).startsWith("# " + rule.title() + "\n").contains("`" + rule.id() + "`");
        for (String section : List.of("Why", "Evidence", "Remedy", "Aliases", "References")) {
            assertThat(page).contains("\n## " + section + "\n");
        }
        rule.aliases().forEach(alias -> assertThat(page).contains("`" + alias + "`"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itsPageShowsWhatTheRuleReallySays(DockerfileRule checked) throws IOException {
        Path folder = FIXTURES.resolve(checked.rule().id());
        LintResult result =
                DockerfileLint.lint(
                        "Dockerfile",
                        Files.readString(folder.resolve("firing.Dockerfile")),
                        ignored(folder),
                        options(folder));
        String page = Files.readString(PAGES.resolve(checked.rule().id() + ".md"));
        assertThat(result.findings())
                .filteredOn(finding -> finding.id().equals(checked.rule().id()))
                .first()
                .satisfies(finding ->
                        assertThat(page)
                                .contains(
                                        "Dockerfile:"
                                                + finding.place().line()
                                                + ":"
                                                + finding.column()
                                                + ": "
                                                + finding.evidence()));
    }

    static List<DockerfileRule> rules() {
        return DockerfileRules.all();
    }

    /** One check of BuildKit's for what are three rules of Hadolint's. */
    private static final String ONE_FOR_THREE = "MultipleInstructionsDisallowed";

    /** A weakness (CWE) may show in several ways; a peer's id means one rule. */
    @Test
    void noTwoRulesShareAnIdOfThePeers() {
        Map<String, String> owner = new LinkedHashMap<>();
        for (DockerfileRule each : DockerfileRules.all()) {
            assertThat(owner.put(each.rule().id(), each.rule().id())).isNull();
            for (String alias : each.rule().aliases()) {
                if (!alias.startsWith("CWE-") && !alias.equals(ONE_FOR_THREE)) {
                    assertThat(owner.put(alias, each.rule().id())).as(alias).isNull();
                }
            }
        }
    }

    @Test
    void everyFixtureFolderBelongsToARule() throws IOException {
        List<String> ids = DockerfileRules.all().stream().map(each -> each.rule().id()).toList();
        for (Path input : cases()) {
            assertThat(ids).contains("dockerfile/" + folder(input).getFileName());
        }
    }

    /** The list beside the fixtures, as beside a Dockerfile. */
    private static String ignored(Path folder) throws IOException {
        Path file = folder.resolve(".dockerignore");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    static DockerfileOptions options(Path folder) throws IOException {
        Properties given = new Properties();
        Path file = folder.resolve("options.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                given.load(reader);
            }
        }
        Map<String, LabelKind> labels = new LinkedHashMap<>();
        for (String label : list(given.getProperty("labels", ""))) {
            int colon = label.lastIndexOf(':');
            labels.put(
                    label.substring(0, colon),
                    LabelKind.valueOf(label.substring(colon + 1).toUpperCase(Locale.ROOT)));
        }
        return new DockerfileOptions(
                list(given.getProperty("trustedRegistries", "")),
                labels,
                Boolean.parseBoolean(given.getProperty("strictLabels")),
                Boolean.parseBoolean(given.getProperty("reportIgnores")),
                null,
                Limits.DEFAULT);
    }

    private static Path folder(Path input) {
        return Objects.requireNonNull(input.getParent());
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }
}
