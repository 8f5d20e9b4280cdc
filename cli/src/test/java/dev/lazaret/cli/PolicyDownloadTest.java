package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Policies from a server on loopback. */
class PolicyDownloadTest {

    @TempDir private Path home;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/good.yaml", exchange -> answer(exchange, 200, "block:\n  - kev: true\n"));
        server.createContext("/huge.yaml", PolicyDownloadTest::huge);
        server.createContext("/moved.yaml", exchange -> moved(exchange, "/good.yaml"));
        server.createContext("/away.yaml", exchange -> moved(exchange, "http://192.0.2.1/p.yaml"));
        server.createContext("/round.yaml", exchange -> moved(exchange, "/round.yaml"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fetchesAndFollows() {
        assertThat(show("/good.yaml").out()).isEqualTo("block:\n  - kev: true\n");
        assertThat(show("/moved.yaml").out()).isEqualTo("block:\n  - kev: true\n");
    }

    @Test
    void aGigabyteIsRefusedLongBeforeItsEnd() {
        Outcome outcome = show("/huge.yaml");

        assertThat(outcome.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        assertThat(outcome.err())
                .contains("Tried to fetch the policy http://127.0.0.1", "/huge.yaml but");
    }

    @Test
    void goesNowhereUnsafeAndNotInCircles() {
        assertThat(show("/away.yaml").err()).contains("it redirects to where it is not safe");
        assertThat(show("/round.yaml").err()).contains("more than 5 redirects");
        assertThat(show("/none.yaml?token=secret").err())
                .contains("/none.yaml but the server answered 404")
                .doesNotContain("secret");
    }

    private Outcome show(String path) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return new Running(home).lazaret("policy", "show", address);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private static void moved(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** The client hangs up when it has had enough. */
    private static void huge(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1L << 30);
        byte[] piece = new byte[1 << 16];
        try (OutputStream body = exchange.getResponseBody()) {
            for (long sent = 0; sent < 1L << 30; sent += piece.length) {
                body.write(piece);
            }
        }
    }
}
