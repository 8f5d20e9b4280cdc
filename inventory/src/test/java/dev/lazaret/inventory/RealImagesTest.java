package dev.lazaret.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Limits;
import dev.lazaret.base.Package;
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
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Whole images, from the archive to the inventory. */
class RealImagesTest {

    @TempDir private Path directory = Path.of("");

    @Test
    void alpineHasItsFourteenPackages() throws IOException {
        Inventory inventory = inventory(SharedData.require("images/alpine-3.10.2.tar.gz"));
        assertThat(Objects.requireNonNull(inventory.distro()).id()).isEqualTo("alpine");
        assertThat(inventory.distro().versionId()).isEqualTo("3.10.2");
        List<Package> packages =
                inventory.packages().stream().filter(p -> p.parser().equals("os/apk")).toList();
        assertThat(packages)
                .extracting(Package::name)
                .containsExactlyInAnyOrder(
                        "alpine-baselayout",
                        "alpine-keys",
                        "apk-tools",
                        "busybox",
                        "ca-certificates-cacert",
                        "libc-utils",
                        "libcrypto1.1",
                        "libssl1.1",
                        "libtls-standalone",
                        "musl",
                        "musl-utils",
                        "scanelf",
                        "ssl_client",
                        "zlib");
        assertThat(packages)
                .allMatch(p -> p.layer() != null)
                .allMatch(p -> p.purl().toString().contains("?arch=x86_64&distro=alpine-3.10.2"));
        assertThat(packages)
                .filteredOn(p -> p.name().equals("libssl1.1"))
                .extracting(p -> Objects.requireNonNull(p.source()).name())
                .containsExactly("openssl");
    }

    @Test
    void busyboxHasNoDistro() throws IOException {
        Inventory inventory = inventory(SharedData.require("images/harbor-busybox.tar"));
        assertThat(inventory.distro()).isNull();
        assertThat(inventory.packages()).noneMatch(OsPackages::isOne);
    }

    @Test
    void aDebianRootEqualsWhatDpkgPrints() throws Exception {
        String root = System.getProperty("lazaret.debian.root", "");
        Assumptions.assumeFalse(
                root.isEmpty(), "SKIPPED: needs a Debian root; name it with -Dlazaret.debian.root");
        Tools.require("tar", "dpkg-query");
        Path tar = directory.resolve("root.tar");
        Tools.run(List.of("tar", "-C", root, "--exclude=./dev/*", "-cf", tar.toString(), "."));
        Inventory inventory = inventory(tar);
        String printed =
                Tools.run(
                        List.of(
                                "dpkg-query",
                                "--admindir=" + root + "/var/lib/dpkg",
                                "-W",
                                "-f",
                                "${Package} ${Version}\n"));
        assertThat(
                        inventory.packages().stream()
                                .filter(p -> p.purl().type().equals("deb"))
                                .map(p -> p.name() + " " + p.version())
                                .sorted()
                                .toList())
                .isEqualTo(printed.lines().sorted().toList());
        assertThat(inventory.packages())
                .filteredOn(p -> p.purl().type().equals("deb"))
                .allMatch(p -> p.purl().toString().startsWith("pkg:deb/debian/"));
        assertThat(inventory.packages())
                .filteredOn(p -> !p.purl().type().equals("deb"))
                .allMatch(p -> p.owner() != null);
    }

    private Inventory inventory(Path archive) throws IOException {
        OpenOptions options = OpenOptions.of(Environment.empty(), directory);
        try (Image image = ImageSources.open(new ImageLocator.Archive(archive), options)) {
            ImagePass pass =
                    new ImagePass(Examiners.all(), Limits.DEFAULT, directory, LayerCache.NONE, 1);
            MergedImage merged = pass.read(image, Progress.NONE);
            assertThat(merged.gaps()).isEmpty();
            return Inventories.ofImage(merged);
        }
    }
}
