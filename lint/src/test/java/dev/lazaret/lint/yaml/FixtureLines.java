package dev.lazaret.lint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Rule;
import dev.lazaret.lint.LintResult;
import dev.lazaret.testkit.Goldens;

import org.junit.jupiter.api.DynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Runs the cases that lie in {@code rules/<id>}: in each file the rule must fire on exactly the
 * lines that end in {@code # fires}.
 */
public final class FixtureLines {

    private static final String MARK = "# fires";

    private FixtureLines() {}

    /** One test per file of the rule's folder. */
    public static Stream<DynamicTest> tests(Rule rule, Function<String, LintResult> lint) {
        Path folder = Goldens.resources().resolve("rules").resolve(rule.id());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.sorted().toList();
            assertThat(all).anyMatch(f -> f.getFileName().toString().startsWith("fires"));
            assertThat(all).anyMatch(f -> f.getFileName().toString().startsWith("silent"));
            return all.stream()
                    .map(file ->
                            DynamicTest.dynamicTest(
                                    rule.id() + "/" + file.getFileName(),
                                    () -> check(rule, file, lint)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Rule rule, Path file, Function<String, LintResult> lint)
            throws IOException {
        String text = Files.readString(file);
        List<Integer> expected = new ArrayList<>();
        int number = 1;
        for (String line : text.lines().toList()) {
            if (line.endsWith(MARK)) {
                expected.add(number);
            }
            number++;
        }
        assertThat(expected.isEmpty())
                .as("a silent case has no marks, a firing one has")
                .isEqualTo(file.getFileName().toString().startsWith("silent"));
        LintResult result = lint.apply(text);
        assertThat(result.gaps()).isEmpty();
        assertThat(
                        result.findings().stream()
                                .filter(finding -> finding.id().equals(rule.id()))
                                .map(finding -> finding.place().line())
                                .distinct()
                                .toList())
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
