package dev.lazaret.oci.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.oci.Environment;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageNotFoundException;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.UnauthorizedException;
import dev.lazaret.oci.write.ImageWriter;
import dev.lazaret.testkit.RealRegistry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** Debian's docker-registry on loopback, filled by skopeo. */
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
            String pair =
                    Base64.getEncoder()
                            .encodeToString("me:secret".getBytes(StandardCharsets.UTF_8));
            Path auth =
                    Files.writeString(
                            temporary.resolve("auth.json"),
                            "{\"auths\":{\""
                                    + registry.host()
                                    + "\":{\"auth\":\""
                                    + pair
                                    + "\"}}}");
            String text = registry.host() + "/team/app:1";
            Environment known =
                    Environment.of(temporary, Map.of("REGISTRY_AUTH_FILE", auth.toString()));
            try (Image image = open(text, OpenOptions.of(known, temporary))) {
                assertThat(Reading.diffId(image.layers().getFirst()))
                        .isEqualTo(image.layers().getFirst().diffId());
            }
            assertThatThrownBy(() -> open(text, OpenOptions.of(Environment.empty(), temporary)))
                    .isInstanceOf(UnauthorizedException.class);
        }
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
