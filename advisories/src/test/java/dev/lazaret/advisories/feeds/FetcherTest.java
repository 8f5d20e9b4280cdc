package dev.lazaret.advisories.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.advisories.FeedException;
import dev.lazaret.base.EnvironmentProxies;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

final class FetcherTest {

    private static final FeedLimits LIMITS =
            new FeedLimits(
                    1 << 20, 1 << 20, 1 << 16, 100, 1 << 20, 100, 10, Duration.ofSeconds(2), 3);

    @TempDir Path cache;
    private FeedServer server;
    private Fetcher fetcher;
    private final List<Duration> pauses = new ArrayList<>();
    private final byte[] content = new byte[300_000];

    @BeforeEach
    void start() throws Exception {
        server = new FeedServer();
        fetcher =
                new Fetcher(
                        cache,
                        LIMITS,
                        FeedProgress.NONE,
                        FeedAccess.DIRECT,
                        (attempt, asked) -> pauses.add(asked));
        new Random(1).nextBytes(content);
        server.file("/f", content);
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void asksWhetherAFileChangedAndKeepsIt() throws Exception {
        assertThat(fetch()).hasBinaryContent(content);
        assertThat(fetch()).hasBinaryContent(content);
        assertThat(server.requests().getLast()).contains("If-None-Match=");
        server.file("/f", "new".getBytes(StandardCharsets.UTF_8));
        assertThat(fetch()).hasContent("new");
        assertThat(pauses).isEmpty();
    }

    @Test
    void goesOnWhereATransferBrokeOff() throws Exception {
        server.next(server.cutAfter("/f", 100_000));
        assertThat(fetch()).hasBinaryContent(content);
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().getLast()).contains("Range=bytes=");
    }

    @Test
    void startsAgainWhenTheFileChangedMeanwhile() throws Exception {
        server.next(server.cutAfter("/f", 100_000));
        server.next(exchange -> {
            server.file("/f", "another".getBytes(StandardCharsets.UTF_8));
            FeedServer.status(503).send(exchange);
        });
        assertThat(fetch()).hasContent("another");
    }

    @Test
    void startsAgainWhenTheServerRefusesTheRange() throws Exception {
        server.next(server.cutAfter("/f", 100_000));
        server.next(FeedServer.status(416));
        assertThat(fetch()).hasBinaryContent(content);
    }

    @Test
    void wrongRangeIsNotAppended() throws Exception {
        server.next(server.cutAfter("/f", 100_000));
        server.next(exchange -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes 5-9/10");
            exchange.sendResponseHeaders(206, 5);
            exchange.getResponseBody().write(new byte[5]);
        });
        assertThat(fetch()).hasBinaryContent(content);
    }

    @Test
    void waitsAsLongAsTheServerAsks() throws Exception {
        server.next(FeedServer.status(429, "Retry-After", "7"));
        server.next(FeedServer.status(500));
        assertThat(fetch()).hasBinaryContent(content);
        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ZERO);
    }

    @Test
    void givesUpAfterSomeAttempts() {
        for (int i = 0; i < 3; i++) {
            server.next(FeedServer.status(503));
        }
        assertThatThrownBy(this::fetch)
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("answered 503, 3 times")
                .hasMessageContaining("--from");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void silentServerIsLeft() {
        CountDownLatch given = new CountDownLatch(1);
        server.next(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            try {
                given.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        FeedLimits hurried =
                new FeedLimits(
                        1 << 20, 1 << 20, 1 << 16, 100, 1 << 20, 100, 10, Duration.ofSeconds(1), 1);
        try (Fetcher impatient =
                new Fetcher(
                        cache,
                        hurried,
                        FeedProgress.NONE,
                        FeedAccess.DIRECT,
                        (attempt, asked) -> {})) {
            assertThatThrownBy(() -> impatient.fetch("f", server.base().resolve("f"), 1 << 20))
                    .isInstanceOf(FeedException.class);
        } finally {
            given.countDown();
        }
    }

    @Test
    void anotherMachineIsAskedThroughTheProxyOfTheEnvironment() throws Exception {
        String proxy = "http://ann:secret@127.0.0.1:" + server.base().getPort();
        FeedAccess access =
                new FeedAccess(true, new EnvironmentProxies(Map.of("http_proxy", proxy)));
        List<String> seen = new ArrayList<>();
        server.next(exchange -> {
            seen.add(exchange.getRequestURI().toString());
            seen.add(exchange.getRequestHeaders().getFirst("Proxy-Authorization"));
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        });
        try (Fetcher behind = new Fetcher(cache, LIMITS, FeedProgress.NONE, access)) {
            assertThat(behind.fetch("f", URI.create("http://feeds.example/f"), 1 << 20).get())
                    .hasBinaryContent(content);
        }
        // printf ann:secret | base64
        assertThat(seen).containsExactly("http://feeds.example/f", "Basic YW5uOnNlY3JldA==");
    }

    @Test
    void tooLargeIsRefusedWithAndWithoutALength() {
        server.file("/f", new byte[(1 << 20) + 1]);
        assertThatThrownBy(this::fetch).hasMessageContaining("1048576 are allowed");
        server.next(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[2 << 20]);
        });
        assertThatThrownBy(this::fetch)
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("1048576 are allowed");
    }

    @Test
    void absentFileIsNoErrorAndForbiddenIs() throws Exception {
        assertThat(fetcher.fetch("x", server.base().resolve("absent"), 10)).isEmpty();
        server.next(FeedServer.status(403));
        assertThatThrownBy(this::fetch).hasMessageContaining("answered 403");
    }

    @Test
    void followsRedirectsButNotForEver() throws Exception {
        server.next(FeedServer.status(302, "Location", "/f"));
        assertThat(fetcher.fetch("x", server.base().resolve("moved"), 1 << 20)).isPresent();
        for (int i = 0; i < 6; i++) {
            server.next(FeedServer.status(302, "Location", "/again"));
        }
        assertThatThrownBy(this::fetch).hasMessageContaining("more than 5 redirects");
    }

    @Test
    void plainHttpIsForThisMachineOnly() {
        for (String address :
                List.of("http://example.com/f", "http://127.0.0.1.example.com/f", "ftp://h/f")) {
            assertThatThrownBy(() -> fetcher.fetch("x", URI.create(address), 10))
                    .isInstanceOf(FeedException.class)
                    .hasMessageContaining("plain HTTP is for this machine only");
        }
        server.next(FeedServer.status(302, "Location", "http://example.com/f"));
        assertThatThrownBy(this::fetch).hasMessageContaining("plain HTTP");
    }

    @Test
    void cachedCopyWithoutDescriptionIsFetchedAgain() throws Exception {
        Path file = fetch();
        Files.delete(file.resolveSibling("content.properties"));
        assertThat(fetch()).hasBinaryContent(content);
        assertThat(server.requests().getLast()).isEqualTo("/f");
    }

    private Path fetch() throws Exception {
        Optional<Path> file = fetcher.fetch("f", server.base().resolve("f"), 1 << 20);
        return file.orElseThrow();
    }
}
