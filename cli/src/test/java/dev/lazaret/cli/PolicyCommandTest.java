package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Policies on whole command lines, over the example image. */
class PolicyCommandTest {

    @TempDir private Path home;
    private Running running;
    private String image;
    private String database;

    @BeforeEach
    void makeExample() {
        running = new Running(home);
        running.lazaret("demo", "--keep", home.resolve("kept").toString());
        image = home.resolve("kept/bad-image.tar").toString();
        database = home.resolve("kept/example.db").toString();
    }

    @Test
    void judgesByAReadyPolicyAndAFileTogether() throws IOException {
        String mine = file("mine.yaml", "ignore:\n  - rule: [CVE-2021-44228, CVE-2024-5535]\n");

        assertThat(scan("--policy", "baseline").exit()).isEqualTo(ExitCode.BLOCKED);
        assertThat(scan("--policy", "baseline").out())
                .contains("block it is being exploited (base");
        assertThat(scan("--policy", "baseline", "--policy", mine).exit())
                .isEqualTo(ExitCode.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "strict", "cis-docker-4", "distroless"})
    void showsWhatOneCanStartFrom(String name) throws IOException {
        String text = running.lazaret("policy", "show", name).out();

        assertThat(running.lazaret("policy", "show").out()).contains(name + "  ");
        assertThat(scan("--policy", file("copy.yaml", text)).exit())
                .isEqualTo(scan("--policy", name).exit());
        assertThat(running.lazaret("policy", "test", "--policy", name).exit())
                .isEqualTo(ExitCode.PASSED);
    }

    @Test
    void casesBesideAPolicyAreRun() throws IOException {
        String policy = file("p.yaml", "block:\n  - severity: high\n");
        file(
                "p.cases.yaml",
                """
                cases:
                  - name: high blocks
                    findings: [{id: image/a, severity: high}]
                    expect: block
                  - name: medium blocks
                    findings: [{id: image/a, severity: medium}]
                    expect: block
                """);

        Outcome outcome = running.lazaret("policy", "test", "--policy", policy);

        assertThat(outcome.exit()).isEqualTo(ExitCode.BLOCKED);
        assertThat(outcome.out())
                .startsWith("ok      high blocks\nFAILED  medium blocks  (")
                .contains("        expected block but the verdict is pass\n")
                .endsWith("2 cases, 1 failed\n");
    }

    @Test
    void saysWhichEntryDecidedAndWhatWouldHaveToChange() {
        Outcome outcome =
                running.lazaret(
                        "policy", "explain", "--policy", "baseline", "--db", database, image);

        assertThat(outcome.out()).startsWith("BLOCK  ");
        assertThat(outcome.out())
                .contains(
                        "\nblock  CVE-2021-44228 (critical) in org.apache.logging.log4j:log4j-core")
                .contains("  decided by  block it is being exploited (baseline:")
                .contains("  to change   Or waive it for a while: waivers: [{id: CVE-2021-44228,");
        assertThat(
                        running.lazaret(
                                        "policy",
                                        "explain",
                                        "--policy",
                                        "baseline",
                                        "--db",
                                        database,
                                        "--id",
                                        "CVE-2020-8203",
                                        image)
                                .out())
                .contains("asked ", "no  kev: true", "yes severity: high");
    }

    @Test
    void aSavedReportIsJudgedAsTheImageIs() throws IOException {
        String report = file("report.json", scan("-f", "json").out());
        String fromImage =
                running.lazaret("policy", "explain", "--policy", "strict", "--db", database, image)
                        .out();

        assertThat(running.lazaret("policy", "explain", "--policy", "strict", report).out())
                .isEqualTo(fromImage);
        Outcome broken =
                running.lazaret(
                        "policy", "explain", file("b.json", "{\"schemaVersion\": \"1.0\","));
        assertThat(broken.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        assertThat(broken.err()).contains("Write it anew with 'lazaret scan --format json=FILE");
    }

    @Test
    void whatASupplierAnswersIsListedAndDoesNotCount() throws IOException {
        String vex =
                file(
                        "vendor.vex.json",
                        """
                        {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://example.org/1",
                         "author": "a", "timestamp": "2026-01-01T00:00:00Z", "version": 1, "statements": [
                          {"vulnerability": {"name": "CVE-2021-44228"}, "status": "not_affected",
                           "justification": "vulnerable_code_not_in_execute_path",
                           "products": [{"@id": "pkg:maven/org.apache.logging.log4j/log4j-core"}]},
                          {"vulnerability": {"name": "CVE-2021-44228"}, "status": "odd", "products": []}]}
                        """);

        Outcome outcome = scan("--vex", vex, "--fail-on", "kev");

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.PASSED);
        assertThat(outcome.out())
                .contains("Not affected (1)", "vulnerable_code_not_in_execute_path");
        assertThat(outcome.err()).contains("1 statements excuse nothing; the first: Statement 2");
        assertThat(scan("--vex", vex, "-f", "openvex").out()).contains("\"not_affected\"");
        assertThat(scan("--vex", vex, "-f", "cyclonedx").out())
                .contains("\"state\": \"not_affected\"");
        String sbom = file("answered.cdx.json", scan("--vex", vex, "-f", "cyclonedx").out());
        assertThat(
                        running.lazaret(
                                        "scan",
                                        "--db",
                                        database,
                                        "--fail-on",
                                        "kev",
                                        "sbom:" + sbom)
                                .out())
                .contains("Not affected (1)");
    }

    @Test
    void namesWhatIsWrongAndWhatIsNear() throws IOException {
        assertThat(scan("--policy", "strct").err()).contains("Did you mean 'strict'?");
        assertThat(scan("--policy", file("p.yaml", "blok:\n  - kev: true\n")).err())
                .contains("p.yaml:2: unknown key 'blok'; did you mean 'block'?");
        assertThat(scan("--policy", "http://policies.example.org/p.yaml").err())
                .contains("a policy comes over https");
        assertThat(scan("--policy", "https://u:secret@example.org/p.yaml").err())
                .doesNotContain("secret");
    }

    @Test
    void hugeAndHostilePoliciesAreRefusedAtOnce() throws IOException {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nblock: [*b, *b]\n";
        String deep = "version: 1\nblock: " + "[".repeat(20_000);
        String line = "description: " + "x".repeat(2_000_000);

        refused(bomb, "hostile.yaml:2: '*a' stands for a list or a mapping");
        refused(deep, "hostile.yaml:2: it is nested deeper than 32 levels");
        refused(line, "hostile.yaml but it is larger than 1048576 bytes");
        refused(
                "block:\n  - kev: true\nwarn: []\nblock: []\n",
                "hostile.yaml:4: 'block' is there twice, before on line 2");
        assertThat(scan("--policy", "/dev/zero").err()).contains("larger than 1048576 bytes");
    }

    private void refused(String policy, String why) throws IOException {
        Outcome outcome = scan("--policy", file("hostile.yaml", policy));

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).startsWith("lazaret: ").contains(why).hasSizeLessThan(2_500);
    }

    private static String when(String expression) {
        return "block:\n  - when: >-\n      " + expression + "\n";
    }

    @Test
    void hugeAndDeepExpressionsAreRefusedWithTheirLine() throws IOException {
        refused(when("(".repeat(5_000)), "hostile.yaml:2: 'when' is no valid expression");
        refused(when("[".repeat(5_000)), "hostile.yaml:2: 'when' is no valid expression");
        refused(when("1+".repeat(4_000) + "1 > 0"), "Expression recursion limit exceeded");
        refused(when("'" + "a".repeat(9_000) + "' == ''"), "exceeds limit: size: 9008");
        refused(
                when("image.name.matches('(((a{1,1000}){1,1000}){1,1000}){1,1000}')"),
                "hostile.yaml:2: 'when' has a pattern whose repetitions written out are longer");
        refused(
                when("image.name.matches('((a{1,1000})' + '{1,1000}){1,1000}')"),
                "hostile.yaml:2: 'when' has matches() without a pattern: it must be written out");
        refused(when("image.name.matches(image.labels['x'])"), "it must be written out");
    }

    @Test
    void expressionsThatDoNotEndAreEndedAndBlock() throws IOException {
        String many = "[" + "1,".repeat(200) + "1]";
        String nested = many + ".all(a, " + many + ".all(b, " + many + ".all(c, a + b + c > 0)))";

        Outcome outcome = scan("--policy", file("slow.yaml", when(nested)));

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.BLOCKED);
        assertThat(outcome.out()).contains("policy/failed-expression", "Iteration budget exceeded");
    }

    @Test
    void hostileStatementsOfSuppliersAreRefusedWithTheirLine() throws IOException {
        String start = "{\"@context\": \"https://openvex.dev/ns/v0.2.0\",\n";

        refusedVex(start + "\"statements\": " + "[".repeat(200_000), "line 2 is no JSON");
        refusedVex(start + "\"a\": " + "{\"a\":".repeat(100_000), "nesting depth (101) exceeds");
        refusedVex(start + "\"a\": \"" + "x".repeat(9_000_000), "line 2 is no JSON");
        refusedVex(start + "\"statements\": [" + "{},".repeat(1_200_000), "Token count (2000001)");
        refusedVex(start + "\n}", "line 3 is no JSON");
        assertThat(scan("--vex", "/dev/zero").err())
                .contains("/dev/zero but it is larger than 33554432 bytes");
    }

    private void refusedVex(String text, String why) throws IOException {
        Outcome outcome = scan("--vex", file("hostile.vex.json", text));

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err())
                .startsWith("lazaret: Tried to read the VEX document ")
                .contains(why)
                .hasSizeLessThan(2_500);
    }

    @Test
    void configurationRefusesWhatIsNoOption() throws IOException {
        Files.createDirectories(home.resolve("config/lazaret"));
        Path file = home.resolve("config/lazaret/config.yaml");
        Files.writeString(file, "polcy: strict\n");

        Outcome outcome = running.lazaret("policy", "show");

        assertThat(outcome.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("'polcy'", "did you mean 'policy'?");
        Files.writeString(file, "policy: [strict, baseline]\necosystem: [Alpine]\n");
        assertThat(scan().exit()).isEqualTo(ExitCode.BLOCKED);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text).toString();
    }

    private Outcome scan(String... arguments) {
        List<String> line = new ArrayList<>(List.of("scan", "--db", database));
        line.addAll(List.of(arguments));
        line.add(image);
        return running.lazaret(line.toArray(String[]::new));
    }
}
