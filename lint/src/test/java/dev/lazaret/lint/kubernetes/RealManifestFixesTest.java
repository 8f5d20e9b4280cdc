package dev.lazaret.lint.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.lint.FixResult;
import dev.lazaret.lint.LintResult;
import dev.lazaret.testkit.Goldens;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What must hold of every repair, over manifests people wrote and those of the rules. */
class RealManifestFixesTest {

    @Test
    void holdOverManifestsOfTheField() throws IOException {
        check(SharedData.require("kubernetes"));
    }

    @Test
    void holdOverTheFixturesOfTheRules() throws IOException {
        check(Goldens.resources().resolve("rules/kubernetes"));
    }

    private static void check(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(each -> each.toString().endsWith(".yaml")).sorted().toList();
        }
        int changed = 0;
        for (Path file : files) {
            String text = Files.readString(file);
            String windows = text.replace("\r\n", "\n").replace("\n", "\r\n");
            for (String each : List.of(text, text.stripTrailing(), windows)) {
                changed += holds(file, each) ? 1 : 0;
            }
        }
        assertThat(changed).isPositive();
    }

    private static boolean holds(Path file, String text) {
        FixResult once = fix(text);
        if (once.changes().isEmpty()) {
            assertThat(once.text()).as("%s", file).isEqualTo(text);
            assertThat(once.conditions()).as("%s", file).isEmpty();
            return false;
        }
        assertThat(once.conditions()).as("%s", file).isNotEmpty();
        FixResult twice = fix(once.text());
        assertThat(twice.text()).as("%s, a second time", file).isEqualTo(once.text());
        LintResult before = lint(text);
        LintResult after = lint(once.text());
        assertThat(after.gaps()).as("%s", file).hasSameSizeAs(before.gaps());
        assertThat(ids(after)).as("no rule finds more in %s", file).isSubsetOf(ids(before));
        assertThat(after.findings()).as("%s", file).hasSizeLessThan(before.findings().size());
        assertThat(once.text().contains("\r\n")).isEqualTo(text.contains("\r\n"));
        assertThat(once.text().replace("\r\n", "").contains("\n"))
                .as("line ends of %s", file)
                .isEqualTo(text.replace("\r\n", "").contains("\n"));
        return true;
    }

    private static List<String> ids(LintResult result) {
        return result.findings().stream().map(SourceLineFinding::id).distinct().toList();
    }

    private static FixResult fix(String text) {
        return KubernetesFix.fix("x.yaml", text, KubernetesOptions.DEFAULT, rule -> true, true);
    }

    private static LintResult lint(String text) {
        return KubernetesLint.lint("x.yaml", text, KubernetesOptions.DEFAULT);
    }
}
