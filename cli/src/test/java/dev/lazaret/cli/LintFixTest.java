package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** {@code lint --fix}: what is on the disk afterwards. */
class LintFixTest {

    private static final String DOCKERFILE =
            """
            FROM debian:12
            # the tools of the build
            RUN apt-get update && apt-get install curl
            ADD app.py /app/
            CMD python /app/app.py
            """;

    private static final String REPAIRED =
            """
            FROM debian:12
            # the tools of the build
            RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
            COPY app.py /app/
            CMD ["python", "/app/app.py"]
            """;

    private static final String POD =
            """
            # kept
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec:
              containers:
                - name: web   # kept too
                  image: nginx
            """;

    @TempDir private Path home;
    private Path src = Path.of("");

    @BeforeEach
    void folder() throws IOException {
        src = Files.createDirectory(home.resolve("src"));
    }

    @Test
    void rewritesADockerfileOnceAndForAll() throws IOException {
        Path file = write("Dockerfile", DOCKERFILE);

        Outcome first = fix(file);

        assertThat(Files.readString(file)).isEqualTo(REPAIRED);
        assertThat(first.exit()).isEqualTo(ExitCode.PASSED);
        assertThat(first.out())
                .contains("\n-ADD app.py /app/\n", "\n+COPY app.py /app/\n")
                .contains(" in 1 file. Build and test before you commit.");
        assertThat(fix(file).out()).doesNotContain("+COPY", "Repaired");
        assertThat(Files.readString(file)).isEqualTo(REPAIRED);
    }

    @Test
    void addsASecurityContextAndKeepsTheRestOfTheText() throws IOException {
        Path file = write("pod.yaml", POD);

        assertThat(fix(file).out())
                .contains("Must hold, or the workload will not run as before:\n")
                .contains(": Pod 'web', runAsNonRoot: the image of container 'web' must name");

        String text = Files.readString(file);
        assertThat(text)
                .contains("# kept\n", "- name: web   # kept too\n", "image: nginx\n")
                .contains("allowPrivilegeEscalation: false", "runAsNonRoot: true", "drop:");
        assertThat(text.lines()).containsAll(POD.lines().toList());
        assertThat(new Running(home).lazaret("lint", file.toString()).out())
                .doesNotContain("kubernetes/privilege-escalation");
    }

    @Test
    void aDryRunShowsTheDifferenceAndWritesNothing() throws IOException {
        Path file = write("Dockerfile", DOCKERFILE);
        Path pod = write("pod.yaml", POD);

        Outcome outcome = fix(src, "--dry-run");

        assertThat(outcome.out())
                .contains("-ADD app.py /app/", "+COPY app.py /app/", "+", "securityContext:")
                .contains("Would repair ", " in 2 files.");
        assertThat(Files.readString(file)).isEqualTo(DOCKERFILE);
        assertThat(Files.readString(pod)).isEqualTo(POD);
    }

    @Test
    void whatAnAuthorIgnoresIsNotRepaired() throws IOException {
        Path file =
                write(
                        "Dockerfile",
                        DOCKERFILE
                                .replace("ADD", "# hadolint ignore=DL3020\nADD")
                                .replace("CMD", "# lazaret ignore=dockerfile/shell-form\nCMD"));

        fix(file);

        assertThat(Files.readString(file))
                .contains("\nADD app.py /app/\n", "\nCMD python /app/app.py\n")
                .contains("install -y");
        Path other = write("Dockerfile.other", DOCKERFILE);
        fix(other, "--ignore", "DL3020");
        assertThat(Files.readString(other)).contains("\nADD app.py", "\nCMD [");
    }

    @Test
    void aLinkStaysALinkAndItsTargetIsRepaired() throws IOException {
        Path file = write("real.dockerfile", DOCKERFILE);
        Path link = Files.createSymbolicLink(src.resolve("Dockerfile"), file.getFileName());

        fix(link);

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).isEqualTo(REPAIRED);
    }

    @Test
    void linksOutOfAFolderAreNotRepaired() throws IOException {
        Path outside = Files.writeString(home.resolve("outside"), DOCKERFILE);
        Files.createSymbolicLink(src.resolve("Dockerfile"), outside);

        fix(src);

        assertThat(Files.readString(outside)).isEqualTo(DOCKERFILE);
    }

    @Test
    void modeIsKeptAndNothingIsLeftBehind() throws IOException {
        Path file = write("Dockerfile", DOCKERFILE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        fix(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--r--r--");
        try (Stream<Path> left = Files.list(src)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void lineEndsStayAsTheyAre() throws IOException {
        Path file = write("Dockerfile", DOCKERFILE.replace("\n", "\r\n"));
        Path pod = write("pod.yaml", POD.replace("\n", "\r\n"));

        fix(src);

        assertThat(Files.readString(file)).isEqualTo(REPAIRED.replace("\n", "\r\n"));
        assertThat(Files.readString(pod).replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(Files.readString(pod)).contains("runAsNonRoot: true\r\n");
    }

    @Test
    void whatIsNoTextIsLeftAsItIs() throws IOException {
        byte[] latin =
                DOCKERFILE.replace("build", "b\u00fcild").getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(src.resolve("Dockerfile"), latin);

        Outcome outcome = fix(file);

        assertThat(Files.readAllBytes(file)).isEqualTo(latin);
        assertThat(outcome.out()).contains("Left as they are:", "is not UTF-8");
    }

    @Test
    void standardInputComesOutRepairedAndWordsGoElsewhere() {
        Outcome outcome = new Running(home).input(DOCKERFILE).lazaret("lint", "--fix", "-");

        assertThat(outcome.out()).isEqualTo(REPAIRED);
        assertThat(outcome.err()).contains("+COPY app.py /app/");
    }

    private Outcome fix(Path path, String... more) {
        List<String> arguments =
                Stream.concat(Stream.of("lint", "--fix", path.toString()), Stream.of(more))
                        .toList();
        return new Running(home).lazaret(arguments.toArray(String[]::new));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(src.resolve(name), text);
    }
}
