package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.write.ImageWriter;
import dev.lazaret.oci.write.NewImage;
import dev.lazaret.oci.write.NewLayer;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The transcripts in both READMEs are what really happens; {@code -Dlazaret.goldens=update}. */
class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("lazaret.root"));

    @TempDir private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void transcriptsAreWhatHappens(String readme) throws IOException {
        Running running = new Running(home);
        Path kept = home.resolve("kept");
        running.lazaret("demo", "--keep", kept.toString());
        String demo = "$ ./lazaret demo\n" + running.lazaret("demo").out();
        String explain =
                running.lazaret(
                                "explain",
                                "CVE-2021-44228",
                                "--db",
                                kept.resolve("example.db").toString(),
                                "--image",
                                kept.resolve("bad-image.tar").toString())
                        .out();
        String command =
                "$ ./lazaret explain CVE-2021-44228 --db example.db --image bad-image.tar\n";

        String layers =
                running.lazaret(
                                "layers",
                                "--db",
                                kept.resolve("example.db").toString(),
                                kept.resolve("bad-image.tar").toString())
                        .out()
                        .replace(kept + "/", "");

        String harden =
                running.lazaret(
                                "harden",
                                "--db",
                                kept.resolve("example.db").toString(),
                                kept.resolve("bad-image.tar").toString(),
                                "-o",
                                kept.resolve("hard.tar").toString())
                        .out()
                        .replace(kept + "/", "");

        assertTranscript(readme, "demo", demo);
        assertTranscript(
                readme,
                "harden",
                "$ ./lazaret harden --db example.db bad-image.tar -o hard.tar\n" + harden);
        assertTranscript(
                readme, "layers", "$ ./lazaret layers --db example.db bad-image.tar\n" + layers);
        assertTranscript(readme, "explain", command + explain);
    }

    /** A Dockerfile and what it builds, on a base that looks like an Alpine. */
    @Test
    void thePatchOfADockerfileIsWhatHappens() throws IOException {
        Path dockerfile =
                Files.writeString(
                        home.resolve("Dockerfile"),
                        """
                        FROM alpine:3.20
                        COPY app.env start /srv/
                        RUN /srv/start --init && rm /srv/app.env
                        EXPOSE 22 8080
                        CMD ["/srv/start"]
                        """);
        Running.Outcome outcome =
                new Running(home)
                        .lazaret(
                                "harden",
                                "--offline",
                                shop().toString(),
                                "--dockerfile",
                                dockerfile.toString());

        assertTranscript(
                "docs/harden.md",
                "dockerfile",
                "$ ./lazaret harden --offline shop.tar --dockerfile Dockerfile\n"
                        + (outcome.out() + outcome.err()).replace(home + "/", ""));
    }

    private Path shop() throws IOException {
        TarBuilder base =
                new TarBuilder()
                        .directory("bin")
                        .file("bin/busybox", 0755, new byte[] {1})
                        .file("bin/bbsuid", 04755, new byte[] {2})
                        .file("etc/passwd", "root:x:0:0:root:/root:/bin/sh\n")
                        .file("etc/group", "root:x:0:\n");
        for (String name : List.of("adduser", "chmod", "chown", "mkdir", "rm", "sh", "wget")) {
            base.symlink("bin/" + name, "/bin/busybox");
        }
        TarBuilder copied =
                new TarBuilder()
                        .file("srv/app.env", "GITHUB_TOKEN=" + HardenImages.TOKEN + "\n")
                        .file("srv/start", 0755, new byte[] {3});
        TarBuilder removed = new TarBuilder().file("srv/.wh.app.env", "");
        ImageConfig config =
                HardenImages.configured(List.of("PATH=/bin"), List.of("22/tcp", "8080/tcp"))
                        .startedBy(List.of(), List.of("/srv/start"));
        Path file = home.resolve("shop.tar");
        List<NewLayer> layers =
                List.of(
                        new NewLayer.Made("ADD alpine", out -> out.write(base.build())),
                        new NewLayer.Made("COPY app.env start", out -> out.write(copied.build())),
                        new NewLayer.Made("RUN rm", out -> out.write(removed.build())));
        new ImageWriter()
                .writeOciArchive(
                        file, new NewImage("shop:1", config, "2026-01-02T03:04:05Z", layers));
        return file;
    }

    private static void assertTranscript(String readme, String name, String actual)
            throws IOException {
        Path file = ROOT.resolve(readme);
        String text = Files.readString(file);
        String start = "<!-- " + name + " -->\n";
        int from = text.indexOf(start) + start.length();
        int to = text.indexOf("<!-- /" + name + " -->");
        assertThat(to).as("markers of %s in %s", name, readme).isGreaterThan(from - 1);
        String expected = "```\n" + actual.strip() + "\n```\n";
        if ("update".equals(System.getProperty("lazaret.goldens"))) {
            Files.writeString(file, text.substring(0, from) + expected + text.substring(to));
            return;
        }
        assertThat(steady(text.substring(from, to))).isEqualTo(steady(expected));
    }

    /** Digests and stored sizes depend on the zlib that packed, not on what it says. */
    private static String steady(String text) {
        return text.replaceAll("database [0-9a-f]{12}", "database …")
                .replaceAll("manifest sha256:[0-9a-f]{64}", "manifest …")
                .replaceAll("stored bytes .*", "stored bytes …");
    }
}
