package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.oci.Image;
import dev.lazaret.testkit.RealContainers;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A Dockerfile and the image it builds: what harden makes of the one, a patch says of the other.
 */
class HardenDockerfileTest {

    private static final String TEXT =
            """
            FROM scratch
            ADD rootfs.tar /
            ENV DEPLOY_TOKEN=%s MODE=production
            COPY app.env /srv/app.env
            RUN rm /srv/app.env && cp /bin/busybox /usr/local/bin/raise && chmod 4755 /usr/local/bin/raise
            EXPOSE 22 8080
            CMD ["scanelf", "--version"]
            """
                    .formatted(HardenImages.TOKEN);

    @TempDir private Path home;
    private Path dockerfile = Path.of("");

    @BeforeEach
    void writesTheDockerfile() throws IOException {
        dockerfile = Files.writeString(home.resolve("Dockerfile"), TEXT);
    }

    private Outcome harden(String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "harden";
        all[1] = "--offline";
        all[2] = "--dockerfile";
        all[3] = dockerfile.toString();
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return new Running(home).lazaret(all);
    }

    @Test
    void theFileAloneGivesWhatItShowsAndAsksForTheImage() {
        Outcome outcome = harden();

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.PASSED);
        assertThat(outcome.out())
                .startsWith("--- a/" + dockerfile)
                .contains("+ENV MODE=production", "+EXPOSE 8080", "+USER 65532:65532");
        assertThat(outcome.err())
                .contains("Name the image it builds", "no longer finds")
                .doesNotContain(HardenImages.TOKEN);
        assertThat(dockerfile).hasContent(TEXT);
    }

    @Test
    void eachChangeHasAnEquivalentOrAReason() throws IOException {
        Path image = home.resolve("app.tar");
        HardenImages.write(image);

        Outcome outcome = harden(image.toString(), "--steps", "squash,set-labels,remove-tools");

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.PASSED);
        assertThat(outcome.err())
                .contains("squash               make one layer of 3: by a last stage FROM scratch")
                .contains("No equivalent in a Dockerfile:")
                .contains("the image has no shell and tools to run it")
                .contains("it would say that this program wrote the image");
        assertThat(outcome.out()).contains("+FROM scratch", "+COPY --from=built / /");
    }

    @Test
    void wrongUseIsSaid() throws IOException {
        assertThat(new Running(home).lazaret("harden").err()).contains("name the IMAGE");
        assertThat(harden("--json").err()).contains("leave out");
        assertThat(harden("-o", dockerfile.toString()).err()).contains("exists");
        Files.writeString(dockerfile, "no Dockerfile at all\n");
        Outcome broken = harden();
        assertThat(broken.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        assertThat(broken.err()).contains("line 1 cannot be read");
    }

    /** Builds both with podman: the second image is what harden would have made of the first. */
    @Test
    void theNewDockerfileBuildsAHardenedImage() throws Exception {
        Path context = Files.createDirectory(home.resolve("context"));
        rootFilesystem(context.resolve("rootfs.tar"));
        Files.writeString(context.resolve("app.env"), "GITHUB_TOKEN=" + HardenImages.TOKEN + "\n");
        RealContainers podman = RealContainers.at(home);
        Path before = home.resolve("before.tar");
        podman.build(context, dockerfile, "before");
        podman.save("before", before);
        WrittenImages written = new WrittenImages(home);
        assertThat(written.everythingIn(before)).contains(HardenImages.TOKEN);

        Path better = home.resolve("Dockerfile.hard");
        Outcome outcome = harden(before.toString(), "-o", better.toString());
        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.PASSED);
        Path after = home.resolve("after.tar");
        podman.build(context, better, "after");
        podman.save("after", after);

        assertThat(written.everythingIn(after)).doesNotContain(HardenImages.TOKEN);
        try (Image image = written.open(after)) {
            assertThat(image.layers()).hasSize(1);
            assertThat(image.config().user()).isEqualTo("65532:65532");
            assertThat(image.config().exposedPorts()).containsExactly("8080/tcp");
            assertThat(image.config().command()).containsExactly("scanelf", "--version");
        }
        // all that is left is what a Dockerfile cannot say
        assertThat(new Running(home).lazaret("harden", "--offline", after.toString()).out())
                .contains("1 change;", "set-labels");
    }

    private void rootFilesystem(Path tar) throws IOException {
        Path archive = SharedData.require("images/alpine-310.tar.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
            Path plain = tar.resolveSibling("alpine.tar");
            Files.copy(in, plain);
            WrittenImages written = new WrittenImages(home);
            try (Image image = written.open(plain)) {
                Files.write(tar, WrittenImages.plain(image.layers().getFirst()));
            }
            Files.delete(plain);
        }
    }
}
