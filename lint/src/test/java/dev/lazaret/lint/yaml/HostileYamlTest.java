package dev.lazaret.lint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.lint.LintResult;
import dev.lazaret.lint.compose.ComposeLint;
import dev.lazaret.lint.kubernetes.KubernetesLint;
import dev.lazaret.lint.kubernetes.rules.KubernetesOptions;
import dev.lazaret.testkit.Damage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whatever the file holds, reading and judging it ends soon, without an exception. */
class HostileYamlTest {

    private static final String POD = "apiVersion: v1\nkind: Pod\n";
    private static final int MEGA = 1 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "!!seq [", "&a [", "\"a\": {"})
    @Timeout(20)
    void aHundredThousandLevelsAreAGap(String level) {
        assertThat(lint(POD + "a:\n  " + level.repeat(100_000) + "x").gaps())
                .extracting(Gap::kind)
                .containsExactly(Gap.Kind.LIMIT);
    }

    @Test
    @Timeout(20)
    void aliasesOfAliasesAreNotExpandedForEver() {
        String bomb =
                "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
                        + IntStream.range(1, 20)
                                .mapToObj(i -> "a%d: &a%d [".formatted(i, i) + nine("*a" + (i - 1)))
                                .collect(Collectors.joining());

        assertThat(lint(POD + bomb).gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.kind()).isEqualTo(Gap.Kind.LIMIT))
                .satisfies(gap ->
                        assertThat(gap.reason()).contains("aliases", "more than 500000 values"));
    }

    private static String nine(String alias) {
        return String.join(", ", Collections.nCopies(9, alias)) + "]\n";
    }

    @Test
    @Timeout(60)
    void aliasesOfManyDocumentsCountTogether() {
        String document =
                "---\n"
                        + POD
                        + "spec: {containers: [&c {name: a, env: ["
                        + "{name: A},".repeat(200)
                        + "]}"
                        + ", *c".repeat(800)
                        + "]}\n";

        assertThat(lint(document.repeat(100)).gaps())
                .extracting(Gap::kind)
                .contains(Gap.Kind.LIMIT)
                .hasSizeLessThanOrEqualTo(101);
    }

    @Test
    @Timeout(60)
    void mergingALargeMappingOnEveryLevelIsAGap() {
        StringBuilder text = new StringBuilder(POD).append("a: &a {");
        IntStream.range(0, 100_000).forEach(i -> text.append('k').append(i).append(": v, "));
        text.append("}\nb:\n");
        IntStream.range(1, 90)
                .mapToObj(" "::repeat)
                .forEach(indent -> text.append(indent + "<<: *a\n" + indent + "x:\n"));

        assertThat(lint(text.toString()).gaps())
                .extracting(Gap::kind)
                .containsExactly(Gap.Kind.LIMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--- a\n", "--- ]\n", "---\n" + POD, "---\n", "--- {{ x }}\n"})
    @Timeout(60)
    void aFloodOfDocumentsEndsWithAGap(String document) {
        List<Gap> gaps = lint(document.repeat(MEGA / document.length())).gaps();

        assertThat(gaps).hasSizeLessThanOrEqualTo(20_001);
        assertThat(gaps).extracting(Gap::kind).contains(Gap.Kind.LIMIT);
    }

    @Test
    void whatComesAfterTheLastDocumentReadIsNamed() {
        assertThat(YamlReader.read("f", "--- ]\n".repeat(1_000), Limits.DEFAULT).gaps())
                .hasSize(101)
                .last()
                .satisfies(gap -> assertThat(gap.place().line()).isEqualTo(101));
        assertThat(YamlReader.read("f", "--- a\n".repeat(10_000), Limits.DEFAULT).gaps()).isEmpty();
    }

    @Test
    void keysWrittenTwiceAreToldAHundredTimesAtMost() {
        assertThat(lint(POD + "a: 1\n".repeat(100_000)).gaps()).hasSize(100);
    }

    /** Each is some megabytes; anything quadratic takes minutes. */
    @ParameterizedTest
    @MethodSource("large")
    @Timeout(60)
    void largeInputsAreLinear(String text) {
        lint(text);
        ComposeLint.lint("compose.yaml", text, Limits.DEFAULT);
        YamlKind.detect(text);
    }

    static Stream<String> large() {
        return Stream.of(
                POD + "a: " + "x".repeat(2 * MEGA),
                POD + "a: 'b" + "x ".repeat(MEGA) + "'",
                POD + "a: |\n" + "  x\n".repeat(MEGA / 2),
                POD + "a: \"" + "\\n".repeat(MEGA) + "\"",
                POD + "\n".repeat(2 * MEGA) + "# lazaret ignore=KSV-0001",
                POD + "# lazaret ignore=KSV-0001\n" + "a\n".repeat(MEGA),
                POD + "#" + "lazaret ignore=a".repeat(MEGA / 4),
                "%TAG !a! tag:x,1:\n".repeat(MEGA / 20) + "---\n" + POD,
                POD + "a: [" + "x,".repeat(MEGA),
                POD + "a: &" + "x".repeat(MEGA),
                "services: {a: {image: "
                        + "a/".repeat(MEGA)
                        + ", ports: ['"
                        + "1-".repeat(MEGA)
                        + "'], volumes: ['"
                        + "${A:-".repeat(MEGA)
                        + "']}}",
                pods(
                        "spec: {containers: [{name: a, env: [{name: PASSWORD, value: "
                                + "://a@pass".repeat(MEGA / 8)
                                + "}]}]}"));
    }

    @Test
    @Timeout(60)
    void aListOfPodsOnOneLineIsLinear() {
        String pods =
                IntStream.range(0, 2_000)
                        .mapToObj(i ->
                                "{apiVersion: v1, kind: Pod, metadata: {name: p%d}, ".formatted(i)
                                        + "spec: {containers: [{name: a, image: b}]}}")
                        .collect(Collectors.joining(", "));

        assertThat(lint("{apiVersion: v1, kind: List, items: [" + pods + "]}").findings())
                .hasSizeGreaterThan(30_000);
    }

    @Test
    @Timeout(60)
    void podsAreNotComparedWithPoliciesOneByOne() {
        String both =
                IntStream.range(0, 3_000)
                        .mapToObj(i ->
                                "---\n"
                                        + POD
                                        + "metadata: {name: a, labels: {all: same, one: p"
                                        + i
                                        + "}}\n---\napiVersion: networking.k8s.io/v1\n"
                                        + "kind: NetworkPolicy\nspec: {podSelector: {matchLabels:"
                                        + " {all: same, one: q"
                                        + i
                                        + "}}}\n")
                        .collect(Collectors.joining());

        assertThat(lint(both).findings())
                .filteredOn(finding -> finding.id().equals("kubernetes/no-network-policy"))
                .hasSize(3_000);
    }

    @Test
    void columnsCountAsEditorsDo() {
        String text = "{apiVersion: v1, kind: Pod, \"\uD83D\uDE00\": {a: 1}, spec: [}";
        String good = text.replace("[}", "{hostPID: true}}");

        assertThat(lint(good).findings())
                .filteredOn(finding -> finding.id().equals("kubernetes/host-pid"))
                .singleElement()
                .satisfies(f -> assertThat(f.column()).isEqualTo(good.indexOf("hostPID") + 1));
    }

    @MethodSource("seeds")
    @FuzzTest
    void fuzz(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        lint(text);
        ComposeLint.lint("compose.yaml", text, Limits.DEFAULT);
        YamlKind.detect(text);
    }

    @Test
    void survivesChangedBytes() throws Exception {
        Damage.of(seeds(), 200, this::fuzz);
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        pods("spec: {containers: [{name: a, image: 'b:1'}]}"),
                        POD + "spec: &a\n  hostPID: yes\n  b: {<<: *a}\n# trivy:ignore:KSV001\n",
                        "%YAML 1.2\n%TAG ! tag:x:\n--- !!map\n? a\n: - |+\n   x\n  - >-\n   y\n...\n",
                        "apiVersion: v1\nkind: List\nitems:\n- {kind: Pod, apiVersion: v1}\n- *b\n",
                        "services:\n  a: {image: b, ports: ['22:22'], volumes: ['/:/x:ro']}\n",
                        "{\"kind\": \"Role\", \"apiVersion\": \"v1\", \"rules\": [{\"verbs\": [\"*\"]}]}",
                        "a: \"\\u0041\\xZ\\\n \t\"\n{{ x }}: 'it''s'\n---\n\uFEFF--- b")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static String pods(String spec) {
        return POD + "metadata: {name: a}\n" + spec + "\n---\n" + POD + spec + "\n";
    }

    private static LintResult lint(String text) {
        return KubernetesLint.lint("pods.yaml", text, KubernetesOptions.DEFAULT);
    }
}
