package dev.lazaret.oci.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.oci.Environment;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageNotFoundException;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.UnauthorizedException;
import dev.lazaret.oci.write.ImageWriter;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Debian's docker-registry on loopback, filled by skopeo. */
class RealRegistryTest {

    /** bcrypt of "secret", the only kind the registry takes. */
    private static final String HASH =
            "$2b$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a";

    @TempDir private Path temporary;

    @Test
    void pullsWhatSkopeoPushed() throws Exception {
        Tools.require("docker-registry", "skopeo");
        int port = freePort();
        Process registry = start(port, "");
        try {
            push(port);
            OpenOptions options = OpenOptions.of(Environment.empty(), temporary);
            try (Image image = open("127.0.0.1:" + port + "/team/app:1", options)) {
                assertThat(image.layers()).hasSize(1);
                assertThat(Reading.diffId(image.layers().getFirst()))
                        .isEqualTo(image.layers().getFirst().diffId());
                String pinned = "127.0.0.1:" + port + "/team/app@" + image.manifestDigest();
                open(pinned, options).close();
            }
            assertThatThrownBy(() -> open("127.0.0.1:" + port + "/team/app:none", options))
                    .isInstanceOf(ImageNotFoundException.class);
        } finally {
            registry.destroy();
        }
    }

    @Test
    void signsInWithBasicCredentials() throws Exception {
        Tools.require("docker-registry", "skopeo");
        int port = freePort();
        Path passwords = Files.writeString(temporary.resolve("htpasswd"), "me:" + HASH + "\n");
        Process registry =
                start(port, "auth:\n  htpasswd:\n    realm: test\n    path: " + passwords + "\n");
        try {
            push(port, "--dest-creds=me:secret");
            String pair =
                    Base64.getEncoder()
                            .encodeToString("me:secret".getBytes(StandardCharsets.UTF_8));
            Path auth =
                    Files.writeString(
                            temporary.resolve("auth.json"),
                            "{\"auths\":{\"127.0.0.1:" + port + "\":{\"auth\":\"" + pair + "\"}}}");
            String text = "127.0.0.1:" + port + "/team/app:1";
            Environment known =
                    Environment.of(temporary, Map.of("REGISTRY_AUTH_FILE", auth.toString()));
            try (Image image = open(text, OpenOptions.of(known, temporary))) {
                assertThat(Reading.diffId(image.layers().getFirst()))
                        .isEqualTo(image.layers().getFirst().diffId());
            }
            assertThatThrownBy(() -> open(text, OpenOptions.of(Environment.empty(), temporary)))
                    .isInstanceOf(UnauthorizedException.class);
        } finally {
            registry.destroy();
        }
    }

    private void push(int port, String... more) throws Exception {
        Path archive = temporary.resolve("app.tar");
        new ImageWriter().writeDockerArchive(archive, ImageWriterTest.image("example/app:1"));
        List<String> command =
                new java.util.ArrayList<>(
                        List.of("skopeo", "--insecure-policy", "copy", "--dest-tls-verify=false"));
        command.addAll(List.of(more));
        command.add("docker-archive:" + archive);
        command.add("docker://127.0.0.1:" + port + "/team/app:1");
        Tools.run(command);
    }

    private static Image open(String text, OpenOptions options) throws IOException {
        return ImageSources.open(ImageLocators.parse(text), options);
    }

    private Process start(int port, String more) throws Exception {
        Path config =
                Files.writeString(
                        temporary.resolve("config.yml"),
                        "version: 0.1\nlog:\n  level: error\nstorage:\n  filesystem:\n    rootdirectory: "
                                + Files.createDirectory(temporary.resolve("storage"))
                                + "\nhttp:\n  addr: 127.0.0.1:"
                                + port
                                + "\n"
                                + more);
        Process process =
                new ProcessBuilder("docker-registry", "serve", config.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(temporary.resolve("registry.log").toFile())
                        .start();
        for (int i = 0; i < 200 && process.isAlive(); i++) {
            if (listens(port)) {
                return process;
            }
            boolean ended = process.waitFor(50, java.util.concurrent.TimeUnit.MILLISECONDS);
            assertThat(ended).isFalse();
        }
        process.destroy();
        throw new AssertionError(Files.readString(temporary.resolve("registry.log")));
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
