package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
