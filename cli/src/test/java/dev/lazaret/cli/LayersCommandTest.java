package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.testkit.RealRegistry;
import dev.lazaret.testkit.SharedData;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** {@code lazaret layers} and {@code lazaret diff} as whole command lines. */
class LayersCommandTest {

    @TempDir private Path home;
    private Running running;

    @BeforeEach
    void start() {
        running = new Running(home).builtAs("this build");
    }

    /** The tar of one root file system. */
    private String image(String name, TarBuilder tar) throws IOException {
        Path file = home.resolve(name);
        Files.write(file, tar.build());
        return file.toString();
    }

    private String rules(String text) throws IOException {
        Path file = home.resolve("rules.yaml");
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void divesOwnImageHasDivesFigures() {
        String image = SharedData.require("images/dive-test-docker-image.tar").toString();

        Outcome outcome = running.lazaret("layers", "--json", image);

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.PASSED);
        assertThat(outcome.out())
                .contains("\"efficiency\": 0.9844212134184309")
                .contains("\"wastedBytes\": 32025")
                .contains("\"userWastedRatio\": 0.4834911001404049");
    }

    @Test
    void figuresAloneAreTheSameFigures() throws IOException {
        String image =
                image(
                        "figures.tar",
                        new TarBuilder()
                                .file("lib/apk/db/installed", "P:musl\nV:1.2.4-r0\nA:x86_64\n\n")
                                .file("srv/a", "0123456789"));
        Outcome all = running.lazaret("layers", "--offline", "--json", image);
        Outcome figures = running.lazaret("layers", "--offline", "--json", "--figures", image);

        assertThat(figures.exit()).as(figures.err()).isEqualTo(ExitCode.PASSED);
        assertThat(all.out()).contains("\"packages\": 1");
        assertThat(figures.out()).doesNotContain("\"packages\"").contains("\"efficiency\": 1.0");
        assertThat(withoutFindings(all.out())).isEqualTo(withoutFindings(figures.out()));

        Outcome held = running.lazaret("layers", "--figures", "--ci", image);
        assertThat(held.out()).contains("PASSED").contains("were not looked for");
        Outcome wrong = running.lazaret("layers", "--figures", "-i", image);
        assertThat(wrong.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("--figures");
    }

    /** Without the members that only content gives, and without commas at the ends of lines. */
    private static String withoutFindings(String json) {
        return json.lines()
                .filter(line -> !line.contains("\"packages\"") && !line.contains("\"findings\""))
                .filter(line -> !line.contains("\"recoverableSecrets\""))
                .map(line -> line.replaceFirst(",$", ""))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aDiveCiFileWorksUnchanged() throws IOException {
        String image = SharedData.require("images/dive-test-docker-image.tar").toString();
        // .data/.dive-ci of Dive's repository, comments left out
        String passing =
                rules(
                        """
                        ---
                        plugins:
                          - plugin1

                        rules:
                          lowestEfficiency: 0.95
                          highestWastedBytes: 20Mb
                          highestUserWastedPercent: 0.5
                          plugin1/rule1: error
                        """);
        assertThat(running.lazaret("layers", "--ci-config", passing, image).exit())
                .isEqualTo(ExitCode.PASSED);

        Outcome defaults = running.lazaret("layers", "--ci", image);
        assertThat(defaults.exit()).isEqualTo(ExitCode.BLOCKED);
        assertThat(defaults.out())
                .contains("FAIL  highestUserWastedPercent")
                .contains("48.35 % of what was added to the lowest layer is wasted");

        Outcome option =
                running.lazaret(
                        "layers", "--ci-config", passing, "--lowestEfficiency", "0.99", image);
        assertThat(option.exit()).isEqualTo(ExitCode.BLOCKED);
    }

    @Test
    void brokenThresholdsAreWrongUsage() throws IOException {
        String image = image("a.tar", new TarBuilder().file("a", "a"));

        for (String text :
                new String[] {"rules:\n  lowestEfficiency: 2", "- a", "rules: [", "a: *b"}) {
            Outcome outcome = running.lazaret("layers", "--ci-config", rules(text), image);
            assertThat(outcome.exit()).as(text).isEqualTo(ExitCode.USAGE);
            assertThat(outcome.err()).as(text).startsWith("lazaret: ");
        }
        assertThat(running.lazaret("layers", "--ci-config", "absent.yaml", image).err())
                .contains("absent.yaml");
    }

    @Test
    void extractsWhatALayerShips() throws IOException {
        String image = image("a.tar", new TarBuilder().file("etc/key", "k\n"));
        Path out = home.resolve("out");

        assertThat(running.lazaret("layers", image, "--extract", "/etc/key").out())
                .isEqualTo("k\n");
        running.lazaret("layers", image, "--extract", "etc/key", "--layer", "1", "-o", out + "");
        assertThat(out).hasContent("k\n");

        Outcome outside =
                running.lazaret("layers", image, "--extract", "../../x", "-o", home + "/x");
        assertThat(outside.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        assertThat(outside.err()).contains("leaves the image's root");
        assertThat(home.resolve("x")).doesNotExist();
        assertThat(running.lazaret("layers", image, "--extract", "etc/key", "--layer", "7").err())
                .contains("no layer '7'");
        assertThat(running.lazaret("layers", image, "--layer", "1").exit())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void hostileNamesReachNoTerminal() throws IOException {
        String image =
                image("a.tar", new TarBuilder().file("a\u001b[31m\nb", "x").file("\u202ec", "y"));
        String other = image("b.tar", new TarBuilder().file("\u001b]0;title\u0007", "x"));

        String text =
                running.lazaret("layers", image).out()
                        + running.lazaret("diff", image, other).out();

        assertThat(text.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    }

    @Test
    void writesAPageToLookAroundIn() throws IOException {
        String image = image("a.tar", new TarBuilder().file("etc/<b>key", "k\n"));
        Path page = home.resolve("page.html");

        Outcome outcome = running.lazaret("layers", "--html", "-o", page.toString(), image);

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.PASSED);
        assertThat(outcome.out()).isEmpty();
        assertThat(page).content().startsWith("<!doctype html>").contains("\\u003cb>key");
        assertThat(running.lazaret("layers", "--html", "--json", image).exit())
                .isEqualTo(ExitCode.USAGE);
        assertThat(running.lazaret("layers", "--html", "-i", image).exit())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aSecondRunReadsNoLayer() throws IOException {
        String image = image("a.tar", new TarBuilder().file("a", "a"));
        String first = running.lazaret("layers", "--json", image).out();

        assertThat(running.lazaret("layers", "--json", image).out()).isEqualTo(first);
        assertThat(running.lazaret("cache", "status").out()).contains("Layers:      1\n");
    }

    @Test
    void comparesImagesAndStopsWhenTold() throws IOException {
        String before = image("a.tar", new TarBuilder().file("same", "s").file("old", "1"));
        String after = image("b.tar", new TarBuilder().file("same", "S").file("new", "2"));

        Outcome outcome = running.lazaret("diff", "--accept-gaps", before, after);

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.PASSED);
        assertThat(outcome.out()).contains("+ /new", "- /old", "~ /same  content");
        assertThat(running.lazaret("diff", "--fail-on", "different", before, after).exit())
                .isEqualTo(ExitCode.BLOCKED);
        assertThat(
                        running.lazaret(
                                        "diff",
                                        "--accept-gaps",
                                        "--fail-on",
                                        "different",
                                        before,
                                        before)
                                .exit())
                .isEqualTo(ExitCode.PASSED);
        assertThat(running.lazaret("diff", "--fail-on", "worse", before, after).exit())
                .isEqualTo(ExitCode.USAGE);
        assertThat(running.lazaret("diff", "sbom:x.json", after).err()).contains("has no layers");
    }

    @Test
    void looksIntoAnImageOfARealRegistry() throws Exception {
        Path archive = SharedData.require("images/dive-test-docker-image.tar");
        try (RealRegistry registry = RealRegistry.start(home, null)) {
            registry.push(archive, "team/dive:1");
            String reference = registry.host() + "/team/dive:1";

            Outcome layers = running.lazaret("layers", "--json", reference);
            Outcome diff = running.lazaret("diff", "--accept-gaps", archive.toString(), reference);

            assertThat(layers.out())
                    .as(layers.err())
                    .contains("\"efficiency\": 0.9844212134184309");
            // the registry knows the image by another tag, and by nothing else
            assertThat(diff.out())
                    .as(diff.err())
                    .contains("14 shared, 0 gone, 0 new")
                    .contains("packages  none changed")
                    .contains("files  0 added (0 B), 0 removed (0 B), 0 changed");
        }
    }
}
