package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The launcher of a checkout, with a Maven of the test's own. */
@Timeout(60)
class LauncherTest {

    private static final String BUILDS =
            "mkdir -p cli/target/app; echo 'echo started $java_home' >cli/target/app/start.sh";

    @TempDir private Path root;
    private Path programs;

    @BeforeEach
    void makesACheckout() throws IOException {
        programs = Files.createDirectories(root.resolve("programs"));
        Files.copy(Path.of("../lazaret"), root.resolve("lazaret"));
        Files.createDirectories(root.resolve("cli/src/main/sh"));
        Files.writeString(root.resolve("cli/src/main/sh/train.sh"), "true\n");
        Files.writeString(root.resolve("cli/pom.xml"), "");
        Files.writeString(root.resolve("pom.xml"), "");
    }

    @Test
    void buildsOnceAndStarts() throws Exception {
        maven("echo once >>builds\n" + BUILDS);

        assertThat(lazaret(0)).contains("building").contains("started /");
        assertThat(lazaret(0)).startsWith("started /");
        assertThat(root.resolve("builds")).hasContent("once");
    }

    @Test
    void aBuildThatFailsStartsNothingNorIsItTakenForDone() throws Exception {
        maven(BUILDS);
        lazaret(0);
        Files.delete(root.resolve("cli/target/app/java-home")); // as after a change of sources
        maven("echo the compiler complains >&2; exit 1");

        for (int i = 0; i < 2; i++) {
            assertThat(lazaret(2))
                    .contains("the compiler complains")
                    .contains("the build failed")
                    .doesNotContain("started");
        }
    }

    private void maven(String script) throws IOException {
        Path mvn = programs.resolve("mvn");
        Files.writeString(mvn, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String lazaret(int exit) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", root.resolve("lazaret").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("PATH", programs.toString(), (path, ours) -> ours + ":" + path);
        Process process = builder.redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isEqualTo(exit);
        return told;
    }
}
