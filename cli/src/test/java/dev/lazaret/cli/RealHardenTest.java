package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.testkit.RealPodman;
import dev.lazaret.testkit.SharedData;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A real Alpine image with a secret and another entry point than its shell, hardened. */
class RealHardenTest {

    private static final String PROGRAM = "usr/bin/scanelf";
    private static final String SETUID = "usr/local/bin/raise";

    @TempDir private Path home;

    /** The secret lies in one layer; a later one puts something else in its place. */
    private String alpine() throws Exception {
        Tools.require("skopeo", "umoci");
        Path archive = home.resolve("alpine.tar"); // skopeo takes no gzip
        try (InputStream in =
                new GZIPInputStream(
                        Files.newInputStream(SharedData.require("images/alpine-310.tar.gz")))) {
            Files.copy(in, archive);
        }
        String image = home.resolve("alpine") + ":x";
        WrittenImages.copy("docker-archive:" + archive, "oci:" + image);
        Path file = home.resolve("file");
        for (String text : List.of("TOKEN=" + HardenImages.TOKEN + "\n", "none\n")) {
            Files.writeString(file, text); // umoci insert leaves out the padding of the last entry
            insert(image, file, "/srv/app.env");
        }
        Tools.run(List.of("chmod", "4755", file.toString()));
        insert(image, file, "/" + SETUID);
        Tools.run(
                List.of(
                        "umoci",
                        "config",
                        "--image",
                        image,
                        "--clear=config.cmd",
                        "--config.entrypoint",
                        "/" + PROGRAM));
        return "oci:" + image;
    }

    private static void insert(String image, Path file, String path) throws Exception {
        Tools.run(List.of("umoci", "insert", "--image", image, file.toString(), path));
    }

    @Test
    void holdsNoSetuidProgramShellPackageManagerOrSecretAndPodmanLoadsIt() throws Exception {
        Tools.require("find");
        String source = alpine();
        WrittenImages written = new WrittenImages(home);
        Path before = home.resolve("before.tar");
        WrittenImages.copy(source, "oci-archive:" + before);
        assertThat(written.everythingIn(before)).contains(HardenImages.TOKEN);
        assertThat(privileged(written.unpacked(before))).contains(SETUID);

        Path after = home.resolve("after.tar");
        Outcome outcome =
                new Running(home)
                        .lazaret(
                                "harden",
                                "--offline",
                                source,
                                "--slim",
                                "--keep",
                                "/" + SETUID,
                                "-o",
                                after.toString());

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.PASSED);
        assertThat(written.everythingIn(after)).doesNotContain(HardenImages.TOKEN);
        Path root = written.unpacked(after);
        assertThat(privileged(root)).isEmpty();
        assertThat(root.resolve(PROGRAM)).isRegularFile();
        assertThat(root.resolve(SETUID)).isRegularFile();
        for (String gone : List.of("bin/sh", "bin/ash", "bin/busybox", "sbin/apk")) {
            assertThat(Files.exists(root.resolve(gone), LinkOption.NOFOLLOW_LINKS))
                    .as(gone)
                    .isFalse();
        }
        RealPodman.start(home, after).close();
    }

    @Test
    void thePlanSaysWhichPackagesStayListed() throws Exception {
        Outcome outcome = new Running(home).lazaret("harden", "--offline", alpine());

        assertThat(outcome.out())
                .containsIgnoringWhitespaces(
                        "the package database still lists apk-tools, remove-packages takes");
    }

    /** Setuid and setgid, as find sees them. */
    private static String privileged(Path root) throws Exception {
        return Tools.run(List.of("find", root.toString(), "-perm", "/6000"));
    }
}
