package dev.lazaret.lint.dockerfile.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.lint.FixResult;
import dev.lazaret.lint.LintResult;
import dev.lazaret.lint.dockerfile.DockerfileLint;
import dev.lazaret.lint.dockerfile.rules.DockerfileOptions;
import dev.lazaret.testkit.Goldens;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What must hold of every repair, over Dockerfiles people wrote and those of the rules. */
class RealFixesTest {

    @Test
    void holdOverDockerfilesOfTheField() throws IOException {
        try (Stream<Path> all = Files.list(SharedData.require("dockerfiles"))) {
            check(all.sorted().toList());
        }
    }

    @Test
    void holdOverTheFixturesOfTheRules() throws IOException {
        try (Stream<Path> all = Files.walk(Goldens.resources().resolve("rules/dockerfile"))) {
            check(all.filter(each -> each.toString().endsWith(".Dockerfile")).sorted().toList());
        }
    }

    private static void check(List<Path> files) throws IOException {
        List<String> changed = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file);
            String windows = text.replace("\r\n", "\n").replace("\n", "\r\n");
            for (String each : List.of(text, text.stripTrailing(), windows)) {
                if (holds(file, each)) {
                    changed.add(file.toString());
                }
            }
        }
        assertThat(changed).isNotEmpty();
    }

    private static boolean holds(Path file, String text) {
        FixResult once = fix(text);
        if (once.changes().isEmpty()) {
            assertThat(once.text()).as("%s", file).isEqualTo(text);
            return false;
        }
        FixResult twice = fix(once.text());
        assertThat(twice.text()).as("%s, a second time", file).isEqualTo(once.text());
        assertThat(twice.changes()).as("%s, a second time", file).isEmpty();
        LintResult before = lint(text);
        LintResult after = lint(once.text());
        assertThat(after.gaps()).as("%s", file).hasSameSizeAs(before.gaps());
        assertThat(ids(after)).as("no rule finds more in %s", file).isSubsetOf(ids(before));
        assertThat(after.findings()).as("%s", file).hasSizeLessThan(before.findings().size());
        assertThat(once.text().contains("\r\n")).isEqualTo(text.contains("\r\n"));
        assertThat(once.text().replace("\r\n", "").contains("\n"))
                .as("line ends of %s", file)
                .isEqualTo(text.replace("\r\n", "").contains("\n"));
        assertThat(once.text().endsWith("\n")).as("%s", file).isEqualTo(text.endsWith("\n"));
        return true;
    }

    private static List<String> ids(LintResult result) {
        return result.findings().stream().map(SourceLineFinding::id).distinct().toList();
    }

    private static FixResult fix(String text) {
        return new DockerfileFix(DockerfileOptions.DEFAULT, rule -> true, Map.of())
                .fix("Dockerfile", text);
    }

    private static LintResult lint(String text) {
        return DockerfileLint.lint("Dockerfile", text, DockerfileOptions.DEFAULT);
    }
}
