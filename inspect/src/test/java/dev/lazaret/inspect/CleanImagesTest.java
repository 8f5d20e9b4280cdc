package dev.lazaret.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Distro;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.OwnedFiles;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.ImagePass;
import dev.lazaret.layers.LayerCache;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.Progress;
import dev.lazaret.oci.Environment;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.open.ImageSources;
import dev.lazaret.testkit.SharedData;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Images as their makers publish them: what fires is known, line by line. */
class CleanImagesTest {

    private static final Path TEMP =
            Path.of(System.getProperty("java.io.tmpdir"), "lazaret-inspect-test");

    private static List<Finding> inspect(ImageLocator locator, @Nullable Distro distro)
            throws IOException {
        Files.createDirectories(TEMP);
        List<Examiner> examiners = new ArrayList<>(InspectExaminers.all());
        examiners.add(new RecordedOwners());
        try (Image image = ImageSources.open(locator, OpenOptions.of(Environment.empty(), TEMP))) {
            MergedImage merged =
                    new ImagePass(examiners, Limits.DEFAULT, TEMP, LayerCache.NONE, 2)
                            .read(image, Progress.NONE);
            InspectedImage inspected =
                    new InspectedImage(
                            image.references(),
                            image.config(),
                            null,
                            merged,
                            OwnedFiles.of(merged),
                            distro,
                            List.of(),
                            LocalDate.of(2026, 8, 1),
                            0);
            return ImageInspection.inspect(inspected);
        }
    }

    private static Set<String> worseThanNegligible(ImageLocator locator, @Nullable Distro distro)
            throws IOException {
        Set<String> lines = new TreeSet<>();
        for (Finding finding : inspect(locator, distro)) {
            if (finding.severity() == Severity.NEGLIGIBLE) {
                continue;
            }
            String path = finding.place().path();
            lines.add(finding.severity() + " " + finding.id() + " " + (path == null ? "-" : path));
        }
        return lines;
    }

    /** A minbase bookworm: what Debian ships, with its apt lists, and nothing else. */
    @Test
    void debianRootHasNothingThatDebianDidNotPutThere() throws IOException {
        Path root = Path.of("/tmp/lazaret-debian-root");
        Assumptions.assumeTrue(Files.isDirectory(root), "SKIPPED: needs a Debian root");
        Distro bookworm = new Distro("debian", "12", "bookworm", "", List.of());
        assertThat(worseThanNegligible(new ImageLocator.RootFilesystem(root), bookworm))
                .containsExactly(
                        "LOW image/distro-end-of-life etc/os-release",
                        "LOW image/package-cache var/cache/apt",
                        "LOW image/package-cache var/lib/apt/lists",
                        "LOW image/package-manager usr/bin/apt",
                        "LOW image/privilege-tool usr/bin/setpriv");
    }

    /** Alpine 3.10 gives its postgres user a shell, and is out of support. */
    @ParameterizedTest
    @ValueSource(strings = {"alpine-310.tar.gz", "alpine-3.10.2.tar.gz"})
    void alpine(String name) throws IOException {
        // the bundle of 2019 holds authorities that ended since, Sonera Class2 CA (2021) among
        // them:
        // negligible in a trust store
        ImageLocator archive = new ImageLocator.Archive(SharedData.require("images/" + name));
        assertThat(worseThanNegligible(archive, new Distro("alpine", "3.10", "", "", List.of())))
                .containsExactly(
                        "HIGH image/distro-end-of-life etc/os-release",
                        "LOW image/network-tool usr/bin/nc",
                        "LOW image/package-manager sbin/apk",
                        "LOW image/privilege-tool bin/setpriv",
                        "LOW image/service-login-shell etc/passwd",
                        "MEDIUM image/root-user -",
                        "MEDIUM image/stale -");
    }

    @Test
    void busybox() throws IOException {
        ImageLocator archive =
                new ImageLocator.Archive(SharedData.require("images/dockle-symbolic.tar"));
        assertThat(worseThanNegligible(archive, null))
                .containsExactly(
                        "LOW image/network-tool bin/nc",
                        "LOW image/package-manager bin/dpkg",
                        "LOW image/privilege-tool bin/setpriv",
                        "MEDIUM image/remote-login bin/ftpd",
                        "MEDIUM image/root-user -",
                        "MEDIUM image/stale -");
    }

    /** It names the user nobody but has no etc/passwd. */
    @Test
    void scratch() throws IOException {
        ImageLocator archive =
                new ImageLocator.Archive(SharedData.require("images/dockle-scratch.tar"));
        assertThat(worseThanNegligible(archive, null))
                .containsExactly(
                        "LOW image/latest-tag -",
                        "LOW image/named-user -",
                        "MEDIUM image/stale -",
                        "MEDIUM image/unknown-user -");
    }
}
