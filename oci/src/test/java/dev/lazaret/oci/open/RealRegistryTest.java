package dev.lazaret.oci.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.Digest;
import dev.lazaret.base.ImageReference;
import dev.lazaret.oci.Environment;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageNotFoundException;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.UnauthorizedException;
import dev.lazaret.oci.registry.LayoutPush;
import dev.lazaret.oci.write.ImageWriter;
import dev.lazaret.testkit.RealRegistry;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Debian's docker-registry on loopback, filled by skopeo and by ourselves. */
class RealRegistryTest {

    /** bcrypt of "secret", the only kind the registry takes. */
    private static final String HASH =
            "$2b$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a";

    @TempDir private Path temporary;

    @Test
    void pullsWhatSkopeoPushed() throws Exception {
        try (RealRegistry registry = RealRegistry.start(temporary, null)) {
            push(registry);
            OpenOptions options = OpenOptions.of(Environment.empty(), temporary);
            try (Image image = open(registry.host() + "/team/app:1", options)) {
                assertThat(image.layers()).hasSize(1);
                assertThat(Reading.diffId(image.layers().getFirst()))
                        .isEqualTo(image.layers().getFirst().diffId());
                open(registry.host() + "/team/app@" + image.manifestDigest(), options).close();
            }
            assertThatThrownBy(() -> open(registry.host() + "/team/app:none", options))
                    .isInstanceOf(ImageNotFoundException.class);
        }
    }

    @Test
    void signsInWithBasicCredentials() throws Exception {
        Path passwords = Files.writeString(temporary.resolve("htpasswd"), "me:" + HASH + "\n");
        try (RealRegistry registry = RealRegistry.start(temporary, passwords)) {
            push(registry, "--dest-creds=me:secret");
            String text = registry.host() + "/team/app:1";
            OpenOptions known = OpenOptions.of(signedIn(registry), temporary);
            try (Image image = open(text, known)) {
                assertThat(Reading.diffId(image.layers().getFirst()))
                        .isEqualTo(image.layers().getFirst().diffId());
            }
            assertThatThrownBy(() -> open(text, OpenOptions.of(Environment.empty(), temporary)))
                    .isInstanceOf(UnauthorizedException.class);
        }
    }

    @Test
    void skopeoPullsWhatWePushed() throws Exception {
        Path passwords = Files.writeString(temporary.resolve("htpasswd"), "me:" + HASH + "\n");
        try (RealRegistry registry = RealRegistry.start(temporary, passwords)) {
            Path layout = temporary.resolve("layout");
            Digest manifest =
                    Objects.requireNonNull(
                            new ImageWriter()
                                    .writeOciLayout(layout, ImageWriterTest.image("1"))
                                    .manifestDigest());
            ImageReference to = ImageReference.parse(registry.host() + "/team/app:1");
            LayoutPush stranger = new LayoutPush(OpenOptions.of(Environment.empty(), temporary));
            assertThatThrownBy(() -> stranger.push(layout, manifest, to))
                    .isInstanceOf(UnauthorizedException.class)
                    .hasMessageContaining("docker login " + registry.host());

            OpenOptions known = OpenOptions.of(signedIn(registry), temporary);
            new LayoutPush(known).push(layout, manifest, to);
            new LayoutPush(known).push(layout, manifest, to); // nothing is left to send
            try (Image image = open(to.toString(), known)) {
                assertThat(image.manifestDigest()).isEqualTo(manifest);
                assertThat(Reading.diffId(image.layers().getFirst()))
                        .isEqualTo(image.layers().getFirst().diffId());
            }
            assertThat(
                            Tools.run(
                                    List.of(
                                            "skopeo",
                                            "inspect",
                                            "--tls-verify=false",
                                            "--creds=me:secret",
                                            "docker://" + to)))
                    .contains("\"Digest\": \"" + manifest + "\"");
        }
    }

    private Environment signedIn(RealRegistry registry) throws IOException {
        String pair =
                Base64.getEncoder().encodeToString("me:secret".getBytes(StandardCharsets.UTF_8));
        Path auth =
                Files.writeString(
                        temporary.resolve("auth.json"),
                        "{\"auths\":{\"" + registry.host() + "\":{\"auth\":\"" + pair + "\"}}}");
        return Environment.of(temporary, Map.of("REGISTRY_AUTH_FILE", auth.toString()));
    }

    private void push(RealRegistry registry, String... more) throws Exception {
        Path archive = temporary.resolve("app.tar");
        new ImageWriter().writeDockerArchive(archive, ImageWriterTest.image("example/app:1"));
        registry.push(archive, "team/app:1", more);
    }

    private static Image open(String text, OpenOptions options) throws IOException {
        return ImageSources.open(ImageLocators.parse(text), options);
    }
}
