package dev.lazaret.lint.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.lint.FixResult;
import dev.lazaret.lint.RepairProperties;
import dev.lazaret.lint.kubernetes.rules.KubernetesOptions;
import dev.lazaret.testkit.Goldens;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;

/** What must hold of every repair, over manifests people wrote and those of the rules. */
class RealManifestFixesTest {

    private static final KubernetesOptions OPTIONS = KubernetesOptions.DEFAULT;

    private final RepairProperties properties =
            new RepairProperties(
                    text -> KubernetesLint.lint("x.yaml", text, OPTIONS),
                    text -> KubernetesFix.fix("x.yaml", text, OPTIONS, rule -> true, true));

    @Test
    void holdOverManifestsOfTheField() throws IOException {
        check(SharedData.require("kubernetes"));
    }

    @Test
    void holdOverTheFixturesOfTheRules() throws IOException {
        check(Goldens.resources().resolve("rules/kubernetes"));
    }

    private void check(Path folder) throws IOException {
        for (FixResult result :
                properties.hold(folder, file -> file.toString().endsWith(".yaml"))) {
            assertThat(result.conditions().isEmpty()).isEqualTo(result.changes().isEmpty());
        }
    }
}
