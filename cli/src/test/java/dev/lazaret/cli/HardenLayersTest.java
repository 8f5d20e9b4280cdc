package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.ImageConfig.History;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.Platform;
import dev.lazaret.oci.write.ImageWriter;
import dev.lazaret.oci.write.NewImage;
import dev.lazaret.oci.write.NewLayer;
import dev.lazaret.testkit.TarBuilder;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Squashing keeps what the layers say together; another program unpacks before and after. */
class HardenLayersTest {

    @TempDir private Path home;

    private static byte[] base() {
        return new TarBuilder()
                .directory("base")
                .file("base/keep", "kept")
                .file("base/replaced", "old")
                .file("base/removed", "secret of the base")
                .directory("base/dir")
                .file("base/dir/a", "a")
                .directory("base/dir/sub")
                .file("base/dir/sub/b", "b")
                .file("base/original", "one file of three names")
                .hardlink("base/other", "base/original")
                .symlink("base/link", "keep")
                .directory("base/emptied")
                .file("base/emptied/x", "x")
                .build();
    }

    private static byte[] second() {
        return new TarBuilder()
                .file("base/.wh.removed", "")
                .file("base/replaced", "new")
                .directory("app")
                .hardlink("app/third", "base/original")
                .file("base/emptied/.wh.x", "")
                .build();
    }

    private static byte[] third() {
        return new TarBuilder()
                .directory("base/dir")
                .file("base/dir/.wh..wh..opq", "")
                .file("base/dir/c", "c")
                .file("app/x", "x")
                .build();
    }

    private Path image(byte[]... layers) throws IOException {
        ImageConfig config =
                ImageConfig.none(Platform.parse("linux/amd64"))
                        .startedBy(List.of("/app/x"), List.of());
        List<NewLayer> made = new ArrayList<>();
        List<History> history = new ArrayList<>();
        for (byte[] layer : layers) {
            made.add(new NewLayer.Made("COPY " + made.size(), out -> out.write(layer)));
            history.add(new History("", "/bin/sh -c #(nop) ADD file:" + made.size(), "", false));
            if (made.size() == 1) {
                // what the last instruction of a base image leaves
                history.add(new History("", "/bin/sh -c #(nop)  CMD [\"bash\"]", "", true));
            }
        }
        Path file = home.resolve("before.tar");
        new ImageWriter()
                .writeOciArchive(
                        file, new NewImage("x:1", config, "2026-01-02T03:04:05Z", made, history));
        return file;
    }

    private Path squashed(Path before, String... more) {
        Path after = home.resolve("after.tar");
        List<String> all = new ArrayList<>(List.of("harden", "--offline", before.toString()));
        all.addAll(List.of("-o", after.toString()));
        all.addAll(List.of(more));
        if (!all.contains("--steps")) {
            all.addAll(List.of("--steps", "squash"));
        }
        Outcome outcome = new Running(home).lazaret(all.toArray(String[]::new));
        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.PASSED);
        return after;
    }

    /** Kind, mode, owner, size, target and content of everything. */
    private List<String> tree(Path archive) throws Exception {
        Tools.require("find", "sha256sum");
        Path root = new WrittenImages(home).unpacked(archive);
        String all =
                Tools.run(List.of("find", root.toString(), "-printf", "%P %y %m %U:%G %s %l\n"));
        String sums =
                Tools.run(
                        List.of(
                                "sh",
                                "-c",
                                "cd \"$0\" && find . -type f -exec sha256sum {} +",
                                root.toString()));
        // the size of a directory is the file system's own
        List<String> lines = new ArrayList<>();
        all.lines()
                .map(line -> line.replaceFirst("( d \\S+ \\S+) \\d+ ", "$1"))
                .forEach(lines::add);
        sums.lines().forEach(lines::add);
        return lines.stream().sorted().toList();
    }

    @Test
    void squashingAllGivesTheSameTreeInOneLayerWithoutWhatWasRemoved() throws Exception {
        Path before = image(base(), second(), third());

        Path after = squashed(before);

        assertThat(tree(after)).isEqualTo(tree(before)).anyMatch(l -> l.startsWith("app/third f"));
        try (Image image = new WrittenImages(home).open(after)) {
            assertThat(image.layers()).hasSize(1);
        }
        assertThat(new WrittenImages(home).everythingIn(after))
                .doesNotContain("secret of the base", ".wh.");
    }

    @Test
    void squashingFromTheBaseUpKeepsTheBaseAndHidesWhatIsGone() throws Exception {
        Path before = image(base(), second(), third());

        Path after = squashed(before, "--set", "squash.from=base");

        assertThat(tree(after)).isEqualTo(tree(before));
        WrittenImages images = new WrittenImages(home);
        try (Image old = images.open(before);
                Image now = images.open(after)) {
            assertThat(now.layers()).hasSize(2);
            assertThat(now.layers().getFirst().diffId())
                    .isEqualTo(old.layers().getFirst().diffId());
            String upper =
                    new String(
                            WrittenImages.plain(now.layers().getLast()),
                            StandardCharsets.ISO_8859_1);
            assertThat(upper)
                    .contains("base/.wh.removed", "base/dir/.wh.a", "base/dir/.wh.sub")
                    .doesNotContain("base/keep");
        }
    }

    @Test
    void theBaseThatWasNamedIsKeptWhole() throws Exception {
        Path base = home.resolve("base.tar");
        Files.move(image(base(), second()), base);
        Path before = image(base(), second(), third());

        Path after = squashed(before, "--set", "squash.from=base", "--base", "oci-archive:" + base);

        WrittenImages images = new WrittenImages(home);
        try (Image old = images.open(before);
                Image now = images.open(after)) {
            assertThat(now.layers().stream().map(Layer::diffId).limit(2))
                    .isEqualTo(old.layers().stream().map(Layer::diffId).limit(2).toList());
            assertThat(now.layers()).hasSize(3);
        }
        assertThat(tree(after)).isEqualTo(tree(before));
    }

    @Test
    void aNamedBaseThatIsNoneIsNamed() throws Exception {
        Path base = home.resolve("base.tar");
        Files.move(image(second(), third()), base);

        Outcome outcome =
                new Running(home)
                        .lazaret(
                                "harden",
                                "--offline",
                                image(base(), second()).toString(),
                                "--base",
                                base.toString());

        assertThat(outcome.exit()).isEqualTo(ExitCode.PASSED);
        assertThat(outcome.err()).contains("the image is not built on " + base);
    }

    @Test
    void whatIsRemovedLeavesTheBaseToo() throws Exception {
        Path before = image(base(), second(), third());

        Path after =
                squashed(
                        before,
                        "--set",
                        "squash.from=base",
                        "--set",
                        "remove-files.paths=/base/original,/base/dir");

        assertThat(new WrittenImages(home).everythingIn(after)).doesNotContain("base/dir");
        Path root = new WrittenImages(home).unpacked(after);
        assertThat(root.resolve("base/original")).doesNotExist();
        assertThat(root.resolve("base/other")).hasContent("one file of three names");
        assertThat(root.resolve("app/third")).hasContent("one file of three names");
    }

    @Test
    void sparseFilesOfEveryFormComeOutAsTheyWere() throws Exception {
        Tools.require("tar");
        Path folder = Files.createDirectory(home.resolve("sparse"));
        Path hole = folder.resolve("hole");
        try (RandomAccessFile file = new RandomAccessFile(hole.toFile(), "rw")) {
            file.setLength(3 << 20);
            file.seek(1 << 20);
            file.write("in the middle".getBytes(StandardCharsets.UTF_8));
        }
        Tools.run(List.of("chmod", "666", hole.toString()));
        for (String format : List.of("gnu", "pax")) {
            Path tar = home.resolve(format + ".tar");
            Tools.run(
                    List.of(
                            "tar",
                            "-S",
                            "--format=" + format,
                            "-C",
                            folder.toString(),
                            "-cf",
                            tar.toString(),
                            "hole"));
            assertThat(Files.size(tar)).as("sparse").isLessThan(1 << 20);
            Path before = image(base(), Files.readAllBytes(tar), third());
            for (String steps : List.of("squash", "squash,tighten-permissions")) {
                Path after = squashed(before, "--overwrite", "--steps", steps);

                Path unpacked = Files.createTempDirectory(home, "out");
                Path layer = onlyLayer(after);
                Tools.run(List.of("tar", "-C", unpacked.toString(), "-xf", layer.toString()));
                assertThat(unpacked.resolve("hole")).hasSameBinaryContentAs(hole);
                assertThat(Files.getPosixFilePermissions(unpacked.resolve("hole")))
                        .as(steps)
                        .hasSize(steps.equals("squash") ? 6 : 5);
            }
        }
    }

    private Path onlyLayer(Path archive) throws IOException {
        Path layer = home.resolve("layer.tar");
        try (Image image = new WrittenImages(home).open(archive)) {
            assertThat(image.layers()).hasSize(1);
            Files.write(layer, WrittenImages.plain(image.layers().getFirst()));
        }
        return layer;
    }

    @Test
    void devicesAndPipesKeepTheirNumbers() throws Exception {
        Tools.require("tar");
        Path before = image(devices(), third());

        Path after = squashed(before);

        String layer = onlyLayer(after).toString();
        assertThat(Tools.run(List.of("tar", "--numeric-owner", "-tvf", layer)))
                .containsPattern("crw-rw-rw- 0/0 +1,3 .* dev/null")
                .containsPattern("brw-r----- 0/0 +8,17 .* dev/sdb1")
                .containsPattern("prw-r--r-- 0/0 +0 .* dev/pipe");
    }

    /** With the link's layer kept and with all layers made one. */
    @Test
    void theLinksOfAnAlternativeLeadToTheChoiceThatRemains() throws Exception {
        Path before = image(base(), choices(), third());
        for (String steps : List.of("remove-packages", "remove-packages,squash")) {
            Path after =
                    squashed(
                            before,
                            "--overwrite",
                            "--steps",
                            steps,
                            "--set",
                            "remove-packages.packages=nano");

            Path unpacked = Files.createTempDirectory(home, "out");
            try (Image image = new WrittenImages(home).open(after)) {
                for (Layer layer : image.layers()) {
                    Path tar = Files.write(home.resolve("tar"), WrittenImages.plain(layer));
                    Tools.run(List.of("tar", "-C", unpacked.toString(), "-xf", tar.toString()));
                }
            }
            assertThat(Files.readSymbolicLink(unpacked.resolve("etc/alternatives/editor")))
                    .as(steps)
                    .hasToString("/usr/bin/vi");
            assertThat(unpacked.resolve("usr/bin/nano")).doesNotExist();
            assertThat(unpacked.resolve("var/lib/dpkg/alternatives/editor"))
                    .hasContent("auto\n/usr/bin/editor\n\n/usr/bin/vi\n-3\n\n");
        }
    }

    private static byte[] choices() {
        String dpkg = "var/lib/dpkg/";
        return new TarBuilder()
                .directory("usr/bin")
                .file("usr/bin/nano", "")
                .file("usr/bin/vi", "")
                .symlink("usr/bin/editor", "/etc/alternatives/editor")
                .symlink("etc/alternatives/editor", "/usr/bin/nano")
                .file(
                        dpkg + "alternatives/editor",
                        "auto\n/usr/bin/editor\n\n/usr/bin/nano\n40\n/usr/bin/vi\n-3\n\n")
                .file(dpkg + "info/nano.list", "/usr/bin/nano\n")
                .file(
                        dpkg + "status",
                        """
                        Package: nano
                        Status: install ok installed
                        Version: 1
                        Architecture: amd64
                        """)
                .build();
    }

    private static byte[] devices() {
        return new TarBuilder()
                .directory("dev")
                .device("dev/null", 0666, '3', 1, 3)
                .device("dev/sdb1", 0640, '4', 8, 17)
                .device("dev/pipe", 0644, '6', 0, 0)
                .build();
    }
}
