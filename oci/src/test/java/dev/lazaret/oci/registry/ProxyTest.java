package dev.lazaret.oci.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.ImageReference;
import dev.lazaret.oci.Environment;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.UnauthorizedException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

final class ProxyTest {

    private static final String REFUSAL =
            """
            HTTP/1.1 407 Proxy Authentication Required
            Proxy-Authenticate: Basic realm="x"
            Content-Length: 0
            Connection: close

            """;

    @TempDir private Path temporary;

    @Test
    void aProxyThatWantsAPasswordIsAnErrorThatSaysWhereToWriteIt() throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> asked = new CompletableFuture<>();
            Thread.startVirtualThread(() -> refuse(proxy, asked));
            Environment environment =
                    Environment.of(
                            temporary,
                            Map.of("HTTPS_PROXY", "http://127.0.0.1:" + proxy.getLocalPort()));
            RegistryImages images = new RegistryImages(OpenOptions.of(environment, temporary));
            assertThatThrownBy(() -> images.open(ImageReference.parse("registry.example/app:1")))
                    .isInstanceOf(UnauthorizedException.class)
                    .hasMessageContaining("the proxy wants a name and a password")
                    .hasMessageContaining("HTTPS_PROXY=http://NAME:PASSWORD@HOST:PORT");
            assertThat(asked.join()).isEqualTo("CONNECT registry.example:443 HTTP/1.1");
        }
    }

    private static void refuse(ServerSocket proxy, CompletableFuture<String> asked) {
        try (Socket client = proxy.accept();
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.US_ASCII))) {
            asked.complete(lines.readLine());
            while (!lines.readLine().isEmpty()) {
                // the rest of the request
            }
            client.getOutputStream()
                    .write(REFUSAL.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        } catch (Exception e) {
            asked.completeExceptionally(e);
        }
    }
}
