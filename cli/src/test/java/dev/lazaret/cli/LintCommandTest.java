package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

class LintCommandTest {

    private static final String BAD = "FROM debian:12\nRUN apt-get update\nUSER root\n";

    private static final String POD =
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec:
              containers: [{name: web, image: nginx, securityContext: {privileged: true}}]
            """;

    @TempDir private Path home;

    @Test
    void foldersAreSearchedForWhatCanBeLinted() throws IOException {
        write("web/Dockerfile.prod", BAD);
        write("web/docker-compose.yml", "services: {web: {image: nginx, privileged: true}}\n");
        write("deploy/pod.yaml", POD);
        write("deploy/values.yaml", "image: nginx\n");
        write("deploy/Dockerfile.md", "# About\n");
        write(".devcontainer/Dockerfile", BAD);
        write("node_modules/x/Dockerfile", BAD);
        write(".git/Dockerfile", BAD);

        Outcome outcome = lint(home.resolve("src").toString());

        assertThat(outcome.exit()).isEqualTo(ExitCode.PASSED);
        assertThat(outcome.out())
                .contains("\n  4 files\n")
                .contains("web/Dockerfile.prod (", "web/docker-compose.yml (")
                .contains("deploy/pod.yaml (", ".devcontainer/Dockerfile (")
                .contains("compose/privileged", "kubernetes/privileged", "dockerfile/root-user")
                .doesNotContain("node_modules", ".git/");
        assertThat(outcome.err()).contains("node_modules").doesNotContain(".git");
        assertThat(lint("--quiet", home.resolve("src").toString()).err()).isEmpty();
    }

    @Test
    void standardInputIsRecognisedByWhatItHolds() {
        assertThat(piped(BAD, "-").out()).contains("stdin (").contains("dockerfile/root-user");
        assertThat(piped("# Source: x\n---\n" + POD + "---\n" + POD, "-").out())
                .contains("kubernetes/privileged");
        assertThat(piped("services: {a: {image: b, privileged: true}}", "-").out())
                .contains("compose/privileged");
        Outcome neither = piped("hello\n", "-");
        assertThat(neither.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        assertThat(neither.out()).contains("Say what it is with --kind.");
        assertThat(piped("RUN x\n", "--kind", "dockerfile", "-").exit()).isEqualTo(ExitCode.PASSED);
    }

    @Test
    void whatNoBuilderTakesIsToldWithItsLineAndTheRestIsLookedAt() {
        String text = "FROM a:1\nSHELL bash\nEXPOSE\nEXPOSE\nUSER 0\n";
        Outcome table = piped(text, "--kind", "dockerfile", "-");

        assertThat(table.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        assertThat(table.out())
                .contains("broken  stdin:2: SHELL needs a JSON array such as")
                .contains("broken  stdin:3: EXPOSE needs a port; nothing is written")
                .contains("broken  stdin:4: EXPOSE needs a port; nothing is written")
                .contains("dockerfile/root-user");
        assertThat(piped(text, "-f", "json", "-").out())
                .contains("\"line\": 3", "EXPOSE needs a port; nothing is written");
        assertThat(piped(text, "-f", "sarif", "-").out())
                .contains("broken: stdin:3: EXPOSE needs a port", "\"startLine\": 4");
        assertThat(piped("FROM\nUSER 1\nHEALTHCHECK CMD true\n", "--kind", "dockerfile", "-"))
                .returns(ExitCode.COULD_NOT_LOOK, Outcome::exit)
                .returns(true, outcome -> outcome.out().contains("stdin:1: FROM needs an image"));
    }

    @Test
    void verdictFiltersAndAliasesAreThoseOfScan() {
        assertThat(piped(BAD, "--fail-on", "high", "-").exit()).isEqualTo(ExitCode.BLOCKED);
        assertThat(piped(BAD, "--fail-on", "high", "--ignore", "DL3002", "-").exit())
                .isEqualTo(ExitCode.PASSED);
        assertThat(piped(BAD, "--severity", "high", "-").out())
                .contains("dockerfile/root-user")
                .doesNotContain("dockerfile/no-healthcheck");
        assertThat(piped("FROM a:1\nRUN <<EOF\n", "-").exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        assertThat(piped("FROM a:1\nRUN <<EOF\n", "--accept-gaps", "-").exit())
                .isEqualTo(ExitCode.PASSED);
    }

    @Test
    void waiverNamesAPathAndADay() throws IOException {
        Path waivers = home.resolve("waivers.yaml");
        Files.writeString(
                waivers,
                "waivers: [{id: DL3002, path: stdin, until: 2026-12-31, by: a, why: b}]\n");

        Outcome outcome = piped(BAD, "--fail-on", "high", "--waivers", waivers.toString(), "-");

        assertThat(outcome.exit()).isEqualTo(ExitCode.PASSED);
        assertThat(outcome.out()).contains("Waived (1)");
    }

    @Test
    void inlineIgnoresCountInEveryNotation() {
        String all =
                """
                # lazaret ignore=dockerfile/root-user it is a builder
                USER root
                # hadolint ignore=DL3009
                RUN apt-get update
                #trivy:ignore:DS-0026
                """;
        String out = piped("FROM debian:12\n" + all, "-").out();

        assertThat(out).doesNotContain("dockerfile/root-user", "dockerfile/apt-lists-left");
        String pod =
                POD.replace("  containers", "  # lazaret ignore=KSV-0017 reason\n  containers");
        assertThat(piped(pod, "-").out()).doesNotContain("kubernetes/privileged ");
        assertThat(piped(POD, "-").out()).contains("kubernetes/privileged ");
    }

    @Test
    void whatAProjectAsksForIsHeld() {
        Outcome outcome =
                piped(
                        BAD,
                        "--trusted-registry",
                        "registry.example",
                        "--require-label",
                        "org.opencontainers.image.source:url",
                        "-");

        assertThat(outcome.out())
                .contains("dockerfile/untrusted-registry", "dockerfile/label-missing");
        assertThat(piped(BAD, "--require-label", "a:b", "-").err()).contains("one of text, url");
        assertThat(piped(BAD, "--pod-security-version", "x", "-").err()).contains("v1.");
    }

    @Test
    void wrongUsageSaysWhatIsRight() {
        assertThat(piped(BAD, "-f", "cyclonedx", "-").err()).contains("one of table, json");
        assertThat(piped(BAD, "--kind", "makefile", "-").err()).contains("one of dockerfile");
        Outcome missing = lint(home.resolve("none").toString());
        assertThat(missing.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        assertThat(missing.err()).contains("no such file");
    }

    @Test
    void linksOutOfTheFolderAreNotFollowed() throws IOException {
        Path outside = Files.writeString(home.resolve("outside"), "FROM outside:1\n");
        write("Dockerfile", "FROM inside:1\n");
        Files.createSymbolicLink(home.resolve("src/Dockerfile.out"), outside);
        Files.createSymbolicLink(home.resolve("src/Dockerfile.in"), Path.of("Dockerfile"));

        Outcome outcome = lint(home.resolve("src").toString());

        assertThat(outcome.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        assertThat(outcome.out())
                .contains("\n  2 files\n", "Dockerfile.in (", "Dockerfile.out: ")
                .doesNotContain("outside:1");
    }

    @Test
    void aSecretIsShownNowhere() {
        String text =
                "FROM a:1\nENV DB_PASSWORD hunter2-xyz\nRUN curl -u me:hunter2-xyz http://x\n";
        String yaml =
                POD.replace(
                        "securityContext",
                        "env: [{name: DB_PASSWORD, value: hunter2-xyz}], securityContext");
        for (String format : new String[] {"table", "json", "sarif", "junit", "gitlab"}) {
            assertThat(piped(text, "-f", format, "-").out()).doesNotContain("hunter2");
            assertThat(piped(yaml, "-f", format, "-").out()).doesNotContain("hunter2");
        }
    }

    private Outcome lint(String... arguments) {
        return piped("", arguments);
    }

    private Outcome piped(String input, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "lint";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Running(home).input(input).lazaret(all);
    }

    private void write(String name, String text) throws IOException {
        Path file = home.resolve("src").resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
