package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.ChainIds;
import dev.lazaret.base.Digest;
import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.testkit.RealRegistry;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the base image ends, by the layers of images that are named. */
class BaseScanTest {

    private static final byte[] LOWEST = layer("base/setuid-1");
    private static final byte[] SECOND = layer("base/setuid-2");
    private static final byte[] OWN = layer("ours/setuid");

    @TempDir private Path home;
    private Running running;
    private Path image;
    private Path base;

    @BeforeEach
    void writeImages() throws IOException {
        running = new Running(home);
        image =
                new BuiltImage("example/app:1", List.of(LOWEST, SECOND, OWN))
                        .write(home.resolve("app.tar"));
        base =
                new BuiltImage("example/base:1", List.of(LOWEST, SECOND))
                        .write(home.resolve("base.tar"));
    }

    private static byte[] layer(String path) {
        return new TarBuilder().file(path, 04755, new byte[] {1}).build();
    }

    private Outcome scan(String... more) {
        List<String> line = List.of("scan", "--offline", image.toString());
        return running.lazaret(
                Stream.concat(line.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private static String chainId(byte[]... layers) {
        return ChainIds.of(Stream.of(layers).map(Digest::sha256).toList()).getLast().toString();
    }

    @Test
    void nothingSaysWhereTheBaseEndsUnlessItIsNamed() {
        assertThat(scan().out()).contains("3 layers ·").doesNotContain("of the base");
    }

    @Test
    void theLayersOfTheNamedBaseAreTheBases() {
        Outcome outcome = scan("--base", base.toString());

        assertThat(outcome.err()).doesNotContain("not built on");
        assertThat(outcome.out())
                .contains("3 layers (2 of the base " + base + ")")
                .contains("(2 base, 1 ours)");
        assertThat(scan("--base", base.toString(), "--format", "json").out())
                .contains("\"how\": \"known-layers\"");
    }

    @Test
    void ofSeveralBasesTheOneWithMostLayersCounts() throws IOException {
        Path lower =
                new BuiltImage("example/lower:1", List.of(LOWEST)).write(home.resolve("lower.tar"));

        assertThat(scan("--base", lower + "," + base).out()).contains("(2 of the base " + base);
        assertThat(scan("--base", lower.toString()).out()).contains("(1 of the base " + lower);
    }

    @Test
    void aListOfChainIdsNeedsNoImage() throws IOException {
        Path list = home.resolve("bases.txt");
        Files.writeString(
                list,
                """
                # made by lazaret layers --json
                %s  example/lower:1

                %s  example/base:1 of May
                """
                        .formatted(chainId(LOWEST), chainId(LOWEST, SECOND)));

        assertThat(scan("--known-bases", list.toString()).out())
                .contains("(2 of the base example/base:1 of May)", "(2 base, 1 ours)");
        assertThat(running.lazaret("layers", "--offline", "--json", base.toString()).out())
                .contains("\"chainId\": \"" + chainId(LOWEST, SECOND) + "\"");
    }

    @Test
    void theOptionsMayStandInTheConfigurationFile() throws IOException {
        Files.createDirectories(home.resolve("config/lazaret"));
        Files.writeString(home.resolve("config/lazaret/config.yaml"), "base: [" + base + "]\n");

        assertThat(scan().out()).contains("(2 of the base");
    }

    @Test
    void aPolicyMayBlockOursOnly() throws IOException {
        Path policy = home.resolve("ours.yaml");
        Files.writeString(policy, "block:\n  - rule: image/setuid-file\n    layer: ours\n");

        Outcome outcome = scan("--base", base.toString(), "--policy", policy.toString());

        assertThat(outcome.exit()).isEqualTo(ExitCode.BLOCKED);
        assertThat(outcome.out()).contains("ours/setuid").contains("blocked by image/setuid-file");
        assertThat(outcome.out().split("blocked by", -1)).hasSize(2);
    }

    @Test
    void theLayersKnowItToo() {
        assertThat(
                        running.lazaret(
                                        "layers",
                                        "--offline",
                                        "--base",
                                        base.toString(),
                                        image.toString())
                                .out())
                .contains("the base image " + base + " ends here (known-layers)");
    }

    @Test
    void anImageThatIsNotBuiltOnItSaysSo() throws IOException {
        Path other =
                new BuiltImage("example/other:1", List.of(SECOND, LOWEST))
                        .write(home.resolve("other.tar"));

        Outcome outcome = scan("--base", other.toString());

        assertThat(outcome.err())
                .contains("the image is not built on " + other + ": its lowest layers are others.");
        assertThat(outcome.out()).doesNotContain("of the base");
    }

    @Test
    void whatIsNoBaseIsToldByName() throws IOException {
        assertThat(scan("--base", home.resolve("none.tar").toString()).err()).contains("none.tar");
        Path root = Files.createDirectory(home.resolve("root"));
        assertThat(scan("--base", "rootfs:" + root).err())
                .contains("Tried to take", "as a base image", "states no layers");
        Path list = home.resolve("bases.txt");
        Files.writeString(list, "# one\nsha256:abc debian:12\n");
        Outcome wrong = scan("--known-bases", list.toString());
        assertThat(wrong.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains(list + ":2: ", "'lazaret layers --json BASE' shows");
        Files.writeString(list, chainId(LOWEST) + "\n");
        assertThat(scan("--known-bases", list.toString()).err())
                .contains(list + ":1: there is no name");
    }

    @Test
    void aBaseInARealRegistryIsFoundByItsReference() throws Exception {
        try (RealRegistry registry = RealRegistry.start(home, null)) {
            registry.push(base, "team/base:1");

            assertThat(scan("--base", registry.host() + "/team/base:1").out())
                    .contains("(2 of the base " + registry.host() + "/team/base:1");
        }
    }
}
