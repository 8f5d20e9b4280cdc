package dev.lazaret.lint.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.lint.LintResult;
import dev.lazaret.lint.kubernetes.rules.KubernetesOptions;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;

/**
 * Trivy's own manifests. Its labels speak of a check for images called "evil", so what is expected
 * here is worked out by hand: a finding for each untagged image, and for each rule of a Role on all
 * resources.
 */
class TrivyManifestsTest {

    @ParameterizedTest
    @CsvSource({
        "multiple-failures, kubernetes/latest-image, 2",
        "single-failure, kubernetes/latest-image, 1",
        "passed, kubernetes/latest-image, 1",
        "limited-pod, kubernetes/latest-image, 0",
        "limited-pod, kubernetes/undigested-image, 1",
        "test_nginx, kubernetes/latest-image, 0",
        "test_nginx, kubernetes/no-memory-limit, 1",
        "limited-role, kubernetes/rbac-namespace-wildcard-resource, 2",
        "limited-binding, kubernetes/latest-image, 0"
    })
    void giveWhatTheyHold(String name, String rule, int times) throws IOException {
        LintResult result =
                KubernetesLint.lint(
                        name,
                        Files.readString(SharedData.require("kubernetes/trivy/" + name + ".yaml")),
                        KubernetesOptions.DEFAULT);

        assertThat(result.gaps()).isEmpty();
        assertThat(result.findings())
                .extracting(SourceLineFinding::id)
                .filteredOn(rule::equals)
                .hasSize(times);
    }

    @ParameterizedTest
    @CsvSource("limited-binding")
    void aBindingOfALimitedRoleIsClean(String name) throws IOException {
        String text = Files.readString(SharedData.require("kubernetes/trivy/" + name + ".yaml"));

        assertThat(KubernetesLint.lint(name, text, KubernetesOptions.DEFAULT).findings()).isEmpty();
    }
}
