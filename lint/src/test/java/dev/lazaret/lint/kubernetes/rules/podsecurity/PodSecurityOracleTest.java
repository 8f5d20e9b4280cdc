package dev.lazaret.lint.kubernetes.rules.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Limits;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlDocuments;
import dev.lazaret.lint.yaml.YamlReader;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Kubernetes' own labelled pods: the folder says whether a pod meets the level. */
class PodSecurityOracleTest {

    @TestFactory
    List<DynamicTest> judgesEveryLabelledPodAsKubernetesDoes() throws IOException {
        Path root = SharedData.require("kubernetes/pod-security");
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> pods = files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
            assertThat(pods).hasSizeGreaterThan(140);
            return pods.stream()
                    .map(f ->
                            DynamicTest.dynamicTest(
                                    root.relativize(f).toString(),
                                    () -> check(f, root.relativize(f))))
                    .toList();
        }
    }

    private static void check(Path file, Path label) throws IOException {
        PodSecurityLevel level =
                PodSecurityLevel.valueOf(label.getName(0).toString().toUpperCase(Locale.ROOT));
        PodSecurityVersion version = PodSecurityVersion.parse(label.getName(1).toString());
        boolean passes = label.getName(2).toString().equals("pass");
        YamlDocuments documents =
                YamlReader.read("pod.yaml", Files.readString(file), Limits.DEFAULT);
        assertThat(documents.gaps()).isEmpty();
        KubernetesObject object = new KubernetesObject("pod.yaml", documents.roots().getFirst());
        List<PodSecurityViolation> violations =
                PodSecurity.evaluate(Workload.of(object).orElseThrow(), level, version);
        assertThat(violations.isEmpty()).as("%s", violations).isEqualTo(passes);
    }
}
