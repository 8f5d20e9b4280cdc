package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.oci.Environment;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.blob.Compression;
import dev.lazaret.oci.open.ImageLocators;
import dev.lazaret.oci.open.ImageSources;
import dev.lazaret.testkit.RealRegistry;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Hardens a small image from the command line and looks at what came out. */
class HardenCommandTest {

    @TempDir private Path home;
    private Path input = Path.of("");

    @BeforeEach
    void writesTheInput() throws IOException {
        input = home.resolve("app.tar");
        HardenImages.write(input);
    }

    private Outcome harden(String... arguments) {
        List<String> all = new ArrayList<>(List.of("harden", "--offline", input.toString()));
        all.addAll(List.of(arguments));
        return new Running(home).lazaret(all.toArray(String[]::new));
    }

    private WrittenImages written() {
        return new WrittenImages(home);
    }

    private Path hardened(String name, String... arguments) {
        Path out = home.resolve(name);
        List<String> all = new ArrayList<>(List.of("-o", out.toString()));
        all.addAll(List.of(arguments));
        Outcome outcome = harden(all.toArray(String[]::new));
        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.PASSED);
        return out;
    }

    @Test
    void withoutOutputThePlanIsShownAndNothingIsWritten() throws IOException {
        Outcome outcome = harden();

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.PASSED);
        assertThat(outcome.out())
                .contains("nothing was written")
                .contains("clear setuid and setgid of 2 files")
                .contains("remove 1 package manager")
                .contains("start as nonroot (65532)")
                .contains("no longer expose 22/tcp")
                .contains("make one layer of 3");
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsOnly("app.tar", "cache");
        }
    }

    @Test
    void thePlanIsADocumentToo() throws IOException {
        Outcome outcome = harden("--json");

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.PASSED);
        Map<String, JsonNode> steps = new HashMap<>();
        for (JsonNode step : new ObjectMapper().readTree(outcome.out()).path("steps")) {
            steps.put(step.path("step").asText(), step);
        }
        assertThat(steps).containsKey("drop-privileges");
        JsonNode privileges = steps.getOrDefault("drop-privileges", MissingNode.getInstance());
        assertThat(privileges.path("changes").asInt()).isEqualTo(2);
        assertThat(privileges.path("findingsExpectedToClear").asInt())
                .isPositive()
                .isEqualTo(privileges.path("clears").size());
        assertThat(privileges.path("clears").findValuesAsText("path")).contains("bin/su");
    }

    @Test
    void removedSecretsAreInNoLayerAndNoDocument() throws IOException {
        Path out = hardened("hard.tar");

        assertThat(written().everythingIn(input)).contains(HardenImages.TOKEN);
        assertThat(written().everythingIn(out))
                .doesNotContain(HardenImages.TOKEN)
                .contains("the program");
    }

    @Test
    void withoutSquashingTheSecretIsGoneFromItsLayerToo() throws IOException {
        Path out = hardened("hard.tar", "--skip", "squash");

        assertThat(written().everythingIn(out))
                .doesNotContain(HardenImages.TOKEN)
                .contains("hello");
        try (Image image = written().open(out)) {
            // one more for the new directory of the volume
            assertThat(image.layers()).hasSize(4);
        }
    }

    @Test
    void theConfigurationIsTightened() throws IOException {
        try (Image image = written().open(hardened("hard.tar"))) {
            ImageConfig config = image.config();
            assertThat(config.user()).isEqualTo("65532:65532");
            assertThat(config.env()).containsExactly("PATH=/usr/bin:/bin");
            assertThat(config.exposedPorts()).containsExactly("8080/tcp");
            assertThat(config.healthcheck()).containsExactly("CMD", "/usr/bin/app", "--ping");
            assertThat(config.labels()).containsKey("dev.lazaret.hardened-by");
            assertThat(config.created()).isEqualTo("2026-01-02T03:04:05Z");
            assertThat(config.history()).hasSize(4);
            assertThat(config.history().getFirst().emptyLayer()).isTrue();
        }
    }

    @Test
    void aHardLinkWhoseTargetIsRemovedBecomesTheFile() throws Exception {
        Path root = written().unpacked(hardened("hard.tar"));

        assertThat(root.resolve("usr/bin/apt-get")).doesNotExist();
        assertThat(root.resolve("usr/bin/kept-name")).doesNotExist();
        Path kept =
                written()
                        .unpacked(
                                hardened(
                                        "kept.tar",
                                        "--set",
                                        "remove-tools.keep=usr/bin/kept-name"));
        assertThat(kept.resolve("usr/bin/apt-get")).doesNotExist();
        assertThat(kept.resolve("usr/bin/kept-name")).hasContent("a package manager");
    }

    @Test
    void filesAreTightenedAndLicencesStay() throws Exception {
        String listing = listing(hardened("hard.tar"));

        assertThat(listing)
                .doesNotContain("rws", "bin/dash", "README", "bin/sh ")
                .contains("usr/share/doc/app/copyright")
                .containsPattern("-rw-rw-r-- 0/0 +7 [^\n]* etc/open")
                .containsPattern("-rwxrwxr-x 0/0 +32 [^\n]* usr/bin/worst")
                .containsPattern("drwxrwxrwt 0/0 +0 [^\n]* shared/")
                .containsPattern("drwxr-xr-x 65532/65532 +0 [^\n]* data/");
    }

    @Test
    void hardeningTwiceChangesNothingAndTwoRunsAreEqual() throws IOException {
        Path once = hardened("once.tar");
        Path again = hardened("again.tar");
        Path twice = home.resolve("twice.tar");
        Outcome second =
                new Running(home)
                        .lazaret("harden", "--offline", once.toString(), "-o", twice.toString());

        assertThat(second.exit()).as(second.err()).isEqualTo(ExitCode.PASSED);
        assertThat(again).hasSameBinaryContentAs(once);
        try (Image first = written().open(once);
                Image last = written().open(twice)) {
            assertThat(last.manifestDigest()).isEqualTo(first.manifestDigest());
        }
    }

    @Test
    void aShellThatTheNewStartNeedsNoMoreGoesAtOnce() throws IOException {
        HardenImages.writeStartedByShell(input);
        Path once = hardened("once.tar");
        Path twice = home.resolve("twice.tar");
        new Running(home).lazaret("harden", "--offline", once.toString(), "-o", twice.toString());

        assertThat(written().everythingIn(input)).contains("a shell");
        assertThat(written().everythingIn(once)).doesNotContain("a shell");
        try (Image first = written().open(once);
                Image last = written().open(twice)) {
            assertThat(first.config().entrypoint()).containsExactly("/usr/bin/app", "--serve");
            assertThat(last.manifestDigest()).isEqualTo(first.manifestDigest());
        }
    }

    @Test
    void othersAcceptEveryForm() throws Exception {
        Tools.require("skopeo", "umoci", "tar");
        harden("-o", "docker-archive:" + home.resolve("d.tar") + ":example/app:2");
        harden("-o", "oci-archive:" + home.resolve("o.tar") + ":2");
        harden("-o", "oci:" + home.resolve("layout") + ":2", "--compression", "zstd");
        for (String place : List.of("docker-archive:d.tar", "oci-archive:o.tar", "oci:layout")) {
            int colon = place.indexOf(':') + 1;
            String named = place.substring(0, colon) + home.resolve(place.substring(colon));
            assertThat(Tools.run(List.of("skopeo", "--insecure-policy", "inspect", named)))
                    .contains("\"Layers\"");
        }
        assertThat(written().unpacked(home.resolve("o.tar")).resolve("usr/bin/app"))
                .hasContent("the program");
    }

    @Test
    void aRegistryTakesTheImageThatWasLookedAt() throws Exception {
        Path proof = home.resolve("proof.json");
        try (RealRegistry registry = RealRegistry.start(home, null)) {
            String name = registry.host() + "/team/hard:1";
            Outcome pushed = harden("-o", "registry:" + name, "--proof", proof.toString());
            assertThat(pushed.exit()).as(pushed.err()).isEqualTo(ExitCode.PASSED);
            assertThat(pushed.out()).startsWith("Wrote " + name + ":");
            try (Image image = opened(name);
                    Image written = written().open(hardened("hard.tar"))) {
                assertThat(image.manifestDigest()).isEqualTo(written.manifestDigest());
                assertThat(Files.readString(proof))
                        .contains("\"name\" : \"" + name + "\"")
                        .contains(String.valueOf(image.manifestDigest()).substring(7));
                assertThat(
                                Tools.run(
                                        List.of(
                                                "skopeo",
                                                "inspect",
                                                "--tls-verify=false",
                                                "docker://" + name)))
                        .contains(String.valueOf(image.manifestDigest()));
            }
            assertThat(new Running(home).lazaret("layers", name).exit()).isEqualTo(ExitCode.PASSED);
            Outcome taken = harden("-o", "registry:" + name);
            assertThat(taken.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
            assertThat(taken.err()).contains("there is an image of this name", "--overwrite");
            assertThat(
                            harden("-o", "registry:" + name, "--overwrite", "--proof", "" + proof)
                                    .exit())
                    .isEqualTo(ExitCode.PASSED);
            Outcome onItself =
                    new Running(home)
                            .lazaret("harden", "--offline", name, "-o", "docker://" + name);
            assertThat(onItself.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
            assertThat(onItself.err()).contains("it is the image that is read");
        }
    }

    @Test
    void aPushThatFailsSaysWhatToDo() throws IOException {
        int port = closedPort();
        Outcome outcome = harden("-o", "registry:127.0.0.1:" + port + "/team/hard:1");

        assertThat(outcome.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        assertThat(outcome.err())
                .contains("http://127.0.0.1:" + port + " could not be reached")
                .contains("check the name, the network");
        assertThat(harden("-o", "registry:Not/A Name").err()).contains("cannot push to");
    }

    private Image opened(String name) throws IOException {
        return ImageSources.open(
                ImageLocators.parse(name), OpenOptions.of(Environment.empty(), home));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void theProofIsAnInTotoStatementOfWhatTheSecondLookShows() throws IOException {
        Path out = hardened("hard.tar");

        String statement = Files.readString(home.resolve("hard.tar.proof.json"));
        try (Image image = written().open(out)) {
            assertThat(statement)
                    .contains("\"https://in-toto.io/Statement/v1\"")
                    .contains(String.valueOf(image.manifestDigest()).substring(7))
                    .contains("\"step\" : \"drop-privileges\"")
                    .doesNotContain(HardenImages.TOKEN);
        }
    }

    @Test
    void anUnknownStepNamesTheNearest() throws IOException {
        Path plan = Files.writeString(home.resolve("plan.yaml"), "steps: [remove-tool]\n");

        Outcome outcome = harden("--plan", plan.toString());

        assertThat(outcome.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("did you mean 'remove-tools'?");
    }

    @Test
    void aWrittenPlanIsReadBack() {
        Path plan = home.resolve("plan.yaml");
        harden("--set", "set-user.id=1234", "--write-plan", plan.toString());

        assertThat(harden("--plan", plan.toString()).out()).contains("start as nonroot (1234)");
    }

    @Test
    void whatTheEntryPointNeedsIsNotRemovedByNameUnlessForced() {
        Outcome refused = harden("--set", "remove-files.paths=/usr/bin/app");

        assertThat(refused.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        assertThat(refused.err()).contains("the entry point needs it").contains("--force");
        assertThat(harden("--set", "remove-files.paths=/usr/bin/app", "--force").out())
                .contains("remove 1 named path");
    }

    @Test
    void slimKeepsWhatIsReachedAndWhatIsNamed() throws IOException {
        Path slim = hardened("slim.tar", "--slim", "--keep", "/etc/open");

        assertThat(written().everythingIn(slim))
                .contains("the program", "anybody")
                .doesNotContain("hello");
        assertThat(harden("--keep", "/etc/open").err()).contains("give --slim as well");
        assertThat(harden("--slim", "--skip", "slim").out()).doesNotContain("keep only");
    }

    @Test
    void profilesOfTheNewImageAreSavedAndTheirWorthIsSaid() throws IOException {
        Path profiles = home.resolve("profiles");
        Outcome outcome =
                harden(
                        "-o",
                        home.resolve("hard.tar").toString(),
                        "--profiles",
                        profiles.toString());

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.PASSED);
        // the program is no ELF file, so nothing can be estimated and Docker's list is proposed
        assertThat(outcome.out())
                .contains("no system calls could be estimated")
                .contains("Docker's default");
        assertThat(profiles.resolve("seccomp.json")).content().contains("SCMP_ACT_ERRNO", "read");
        assertThat(profiles.resolve("apparmor")).content().contains("profile lazaret-hard-tar");
        assertThat(harden("--profiles", profiles.toString()).err()).contains("say with -o");
    }

    @Test
    void aSecretInsideAnArchiveStaysAndThatIsSaid() throws Exception {
        HardenImages.writeWithJar(input);
        String said =
                "srv/app.jar!/application.properties: a secret inside an archive is not removed";
        assertThat(harden().out()).contains("Not removed:").contains(said);

        Path out = home.resolve("hard.tar");
        Outcome outcome = harden("-o", out.toString());

        assertThat(outcome.out()).contains("Not removed:").contains(said);
        assertThat(home.resolve("hard.tar.proof.json"))
                .content()
                .contains("\"notRemoved\"", "srv/app.jar!/application.properties");
        assertThat(written().unpacked(out).resolve("srv/app.jar")).isRegularFile();
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        Path taken = Files.writeString(home.resolve("taken.tar"), "precious");

        assertThat(harden("-o", taken.toString()).err()).contains("it exists");
        assertThat(taken).hasContent("precious");
        Outcome onItself = harden("-o", input.toString(), "--overwrite");
        assertThat(onItself.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(onItself.err())
                .contains("-o and IMAGE name the same file", "what is read is never written over");
        assertThat(harden("-o", taken.resolve("below.tar").toString()).err())
                .contains("nothing can be written");
        Path missing = home.resolve("no-such-folder");
        assertThat(harden("-o", missing.resolve("out.tar").toString()).err())
                .contains("there is no folder '" + missing + "'");
        assertThat(missing).doesNotExist();
    }

    @Test
    void whereTheProofCannotGoNothingIsDone() {
        Path missing = home.resolve("no-such-folder");
        Path out = home.resolve("out.tar");
        Path proof = missing.resolve("p.json");

        Outcome outcome = harden("-o", out.toString(), "--proof", proof.toString());

        assertThat(outcome.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        assertThat(outcome.err())
                .contains("Tried to write '" + proof + "'", "no folder '" + missing + "'");
        assertThat(out).doesNotExist();
        assertThat(harden("--write-plan", missing.resolve("plan.yaml").toString()).err())
                .contains("no folder '" + missing + "'");
    }

    @Test
    void aFullDiskLeavesNothingBehind() throws Exception {
        Path small = Files.createDirectory(home.resolve("small"));
        Tools.require("mount", "umount");
        try {
            Tools.run(List.of("mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", small.toString()));
        } catch (IOException | AssertionError e) {
            Assumptions.abort("SKIPPED: may not mount a small tmpfs");
        }
        try {
            Outcome outcome = harden("-o", small.resolve("out.tar").toString());
            assertThat(outcome.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
            assertThat(outcome.err())
                    .contains("Tried to write", "no space is left on its disk; free some");
            try (Stream<Path> left = Files.list(small)) {
                assertThat(left).isEmpty();
            }
        } finally {
            Tools.run(List.of("umount", small.toString()));
        }
    }

    /** What tar says of the only layer. */
    private String listing(Path file) throws Exception {
        Tools.require("tar");
        Path tar = home.resolve("layer.tar");
        try (Image image = written().open(file);
                InputStream in = image.layers().getFirst().open()) {
            assertThat(image.layers()).hasSize(1);
            byte[] stored = in.readAllBytes();
            Files.copy(Compression.of(stored).open(new ByteArrayInputStream(stored)), tar);
        }
        return Tools.run(List.of("tar", "--numeric-owner", "-tvf", tar.toString()));
    }
}
