package dev.lazaret.oci.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;

import dev.lazaret.base.Digest;
import dev.lazaret.base.ImageReference;
import dev.lazaret.oci.Environment;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageLimitException;
import dev.lazaret.oci.ImageNotFoundException;
import dev.lazaret.oci.Mirror;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.Platform;
import dev.lazaret.oci.UnauthorizedException;
import dev.lazaret.oci.UnreachableException;
import dev.lazaret.oci.UnsupportedImageException;
import dev.lazaret.oci.VerificationException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class RegistryImagesTest {

    private static final byte[] NOISE = noise(300_000);

    @TempDir private Path temporary;
    private final List<Duration> pauses = new ArrayList<>();
    private final SmallImage image = SmallImage.of(NOISE);
    private FakeRegistry registry;

    @BeforeEach
    void start() throws IOException {
        registry = new FakeRegistry();
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void pullsManifestConfigurationAndLayer() throws IOException {
        image.serve(registry);
        try (Image opened = open(options())) {
            assertThat(opened.manifestDigest()).isEqualTo(Digest.sha256(image.manifest()));
            assertThat(opened.config().user()).isEqualTo("app");
            assertThat(opened.layers()).hasSize(1);
            assertThat(read(opened)).isEqualTo(image.layer());
        }
        assertThat(pauses).isEmpty();
    }

    @Test
    void getsABearerTokenOnceForAllBlobs() throws IOException {
        image.serve(registry);
        guard("/v2/team/app/manifests/1", SmallImage.MANIFEST_TYPE, image.manifest());
        guard(image.configPath(), "", image.config());
        guard(image.layerPath(), "", image.layer());
        registry.serving(
                "/token",
                "application/json",
                "{\"token\":\"t0k\"}".getBytes(StandardCharsets.UTF_8));
        try (Image opened = open(options(dockerConfig()))) {
            assertThat(read(opened)).isEqualTo(image.layer());
        }
        assertThat(registry.seen())
                .containsExactly(
                        "/v2/team/app/manifests/1",
                        "/token Basic " + base64("me:s3cret"),
                        "/v2/team/app/manifests/1 Bearer t0k",
                        image.configPath() + " Bearer t0k",
                        image.layerPath() + " Bearer t0k");
    }

    @Test
    void saysWhereToSignInWhenCredentialsAreMissing() {
        registry.on(
                "/v2/team/app/manifests/1",
                exchange -> {
                    exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"x\"");
                    FakeRegistry.answer(exchange, 401, new byte[0]);
                });
        assertThatThrownBy(() -> open(options()))
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageContaining("docker login " + registry.host());
    }

    @Test
    void triesAgainAfter429AndHonoursRetryAfter() throws IOException {
        image.serve(registry);
        AtomicInteger asked = new AtomicInteger();
        registry.on(
                "/v2/team/app/manifests/1",
                exchange -> {
                    switch (asked.incrementAndGet()) {
                        case 1 -> {
                            exchange.getResponseHeaders().set("Retry-After", "7");
                            FakeRegistry.answer(exchange, 429, new byte[0]);
                        }
                        case 2 -> FakeRegistry.answer(exchange, 503, new byte[0]);
                        default -> {
                            exchange.getResponseHeaders()
                                    .set("Content-Type", SmallImage.MANIFEST_TYPE);
                            FakeRegistry.answer(exchange, 200, image.manifest());
                        }
                    }
                });
        open(options()).close();
        assertThat(pauses).hasSize(2);
        assertThat(pauses.getFirst()).isEqualTo(Duration.ofSeconds(7));
        assertThat(pauses.getLast()).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
    }

    @Test
    void givesUpOnAServerThatKeepsFailing() {
        registry.on(
                "/v2/team/app/manifests/1",
                exchange -> FakeRegistry.answer(exchange, 503, new byte[0]));
        assertThatThrownBy(() -> open(options()))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("status 503")
                .hasMessageContaining("5 attempts");
        assertThat(pauses).hasSize(4);
    }

    @Test
    void doesNotWaitForAnHourWhenToldTo() {
        registry.on(
                "/v2/team/app/manifests/1",
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "3600");
                    FakeRegistry.answer(exchange, 429, new byte[0]);
                });
        assertThatThrownBy(() -> open(options()))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("asks to wait 3600 s");
        assertThat(pauses).isEmpty();
    }

    @Test
    void resumesABrokenDownloadWhereItBroke() throws IOException {
        image.serve(registry);
        List<String> ranges = new ArrayList<>();
        registry.on(image.layerPath(), exchange -> breaking(exchange, ranges));
        try (Image opened = open(options())) {
            assertThat(read(opened)).isEqualTo(image.layer());
        }
        assertThat(ranges).hasSize(2);
        assertThat(ranges.getFirst()).isEqualTo("whole");
        assertThat(ranges.getLast()).matches("bytes=[1-9][0-9]*-");
    }

    /** Half of the blob, then a closed connection; the rest when asked for it. */
    private void breaking(HttpExchange exchange, List<String> ranges) throws IOException {
        byte[] layer = image.layer();
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? "whole" : range);
        if (range == null) {
            exchange.sendResponseHeaders(200, layer.length);
            exchange.getResponseBody().write(layer, 0, layer.length / 2);
            exchange.getResponseBody().flush();
            return;
        }
        int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
        exchange.getResponseHeaders()
                .set(
                        "Content-Range",
                        "bytes " + from + "-" + (layer.length - 1) + "/" + layer.length);
        FakeRegistry.answer(exchange, 206, Arrays.copyOfRange(layer, from, layer.length));
    }

    @Test
    void refusesALayerWithOtherBytes() throws IOException {
        image.serve(registry);
        byte[] wrong = image.layer().clone();
        wrong[wrong.length / 2] ^= 1;
        registry.serving(image.layerPath(), "", wrong);
        try (Image opened = open(options())) {
            assertThatThrownBy(() -> read(opened))
                    .isInstanceOf(VerificationException.class)
                    .hasMessageContaining("not the promised");
        }
    }

    @Test
    void refusesALayerLongerThanPromised() throws IOException {
        image.serve(registry);
        registry.serving(
                image.layerPath(), "", Arrays.copyOf(image.layer(), image.layer().length + 1));
        try (Image opened = open(options())) {
            assertThatThrownBy(() -> read(opened))
                    .isInstanceOf(VerificationException.class)
                    .hasMessageContaining("more than the promised");
        }
    }

    @Test
    void refusesAManifestThatIsNotTheOnePinned() {
        image.serve(registry);
        Digest other = Digest.sha256(new byte[1]);
        registry.serving(
                "/v2/team/app/manifests/" + other, SmallImage.MANIFEST_TYPE, image.manifest());
        assertThatThrownBy(() -> open(options(), "team/app@" + other))
                .isInstanceOf(VerificationException.class);
    }

    @Test
    void refusesAManifestWhoseBytesContradictTheRegistrysOwnDigest() {
        registry.on(
                "/v2/team/app/manifests/1",
                exchange -> {
                    exchange.getResponseHeaders()
                            .set("Docker-Content-Digest", Digest.sha256(new byte[1]).toString());
                    FakeRegistry.answer(exchange, 200, image.manifest());
                });
        assertThatThrownBy(() -> open(options())).isInstanceOf(VerificationException.class);
    }

    @Test
    void refusesAHugeManifest() {
        registry.on(
                "/v2/team/app/manifests/1",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] spaces = new byte[1 << 20];
                    for (int i = 0; i < 20; i++) {
                        exchange.getResponseBody().write(spaces);
                    }
                });
        assertThatThrownBy(() -> open(options())).isInstanceOf(ImageLimitException.class);
    }

    @Test
    void redirectsToAnotherHostCarryNoAuthorization() throws IOException {
        image.serve(registry);
        guard("/v2/team/app/manifests/1", SmallImage.MANIFEST_TYPE, image.manifest());
        registry.serving(
                "/token",
                "application/json",
                "{\"token\":\"t0k\"}".getBytes(StandardCharsets.UTF_8));
        registry.serving("/storage", "", image.layer());
        registry.on(
                image.layerPath(),
                exchange -> {
                    exchange.getResponseHeaders()
                            .set("Location", "http://" + registry.otherHost() + "/storage");
                    FakeRegistry.answer(exchange, 307, new byte[0]);
                });
        try (Image opened = open(options())) {
            assertThat(read(opened)).isEqualTo(image.layer());
        }
        assertThat(registry.seen())
                .contains(image.layerPath() + " Bearer t0k")
                .contains("/storage");
    }

    @Test
    void neverGoesToPlainHttpElsewhere() throws IOException {
        image.serve(registry);
        registry.on(
                image.layerPath(),
                exchange -> {
                    exchange.getResponseHeaders().set("Location", "http://registry.example/blob");
                    FakeRegistry.answer(exchange, 307, new byte[0]);
                });
        try (Image opened = open(options())) {
            assertThatThrownBy(() -> read(opened))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("is not HTTPS");
        }
    }

    @Test
    void neverSendsCredentialsToAPlainHttpRealmElsewhere() throws IOException {
        registry.on(
                "/v2/team/app/manifests/1",
                exchange -> {
                    exchange.getResponseHeaders()
                            .set("WWW-Authenticate", "Bearer realm=\"http://evil.example/token\"");
                    FakeRegistry.answer(exchange, 401, new byte[0]);
                });
        assertThatThrownBy(() -> open(options(dockerConfig())))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("is not HTTPS");
    }

    @Test
    void asksMirrorsFirstAndTheRegistryWhenTheyHaveNothing() throws IOException {
        image.serve(registry);
        try (FakeRegistry mirror = new FakeRegistry()) {
            List<Mirror> mirrors = List.of(new Mirror(registry.host(), mirror.host(), "cache"));
            open(options().withMirrors(mirrors)).close();
            assertThat(mirror.seen()).containsExactly("/v2/cache/team/app/manifests/1");
        }
        assertThat(registry.seen()).contains("/v2/team/app/manifests/1");
    }

    @Test
    void choosesThePlatformOfAnIndex() throws IOException {
        image.serve(registry);
        byte[] index =
                """
                {"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[
                 {"mediaType":"%s","digest":"%s","size":%d,"platform":{"os":"linux","architecture":"amd64"}},
                 {"mediaType":"%s","digest":"%s","size":9,"platform":{"os":"unknown","architecture":"unknown"}}]}\
                """
                        .formatted(
                                SmallImage.MANIFEST_TYPE,
                                Digest.sha256(image.manifest()),
                                image.manifest().length,
                                SmallImage.MANIFEST_TYPE,
                                Digest.sha256(new byte[1]))
                        .getBytes(StandardCharsets.UTF_8);
        registry.serving(
                "/v2/team/app/manifests/many", "application/vnd.oci.image.index.v1+json", index);
        registry.serving(
                "/v2/team/app/manifests/" + Digest.sha256(image.manifest()),
                SmallImage.MANIFEST_TYPE,
                image.manifest());
        OpenOptions amd64 = options().withPlatform(Platform.parse("linux/amd64"));
        try (Image opened = open(amd64, "team/app:many")) {
            assertThat(opened.manifestDigest()).isEqualTo(Digest.sha256(image.manifest()));
        }
        OpenOptions s390x = options().withPlatform(Platform.parse("linux/s390x"));
        assertThatThrownBy(() -> open(s390x, "team/app:many"))
                .isInstanceOf(ImageNotFoundException.class)
                .hasMessageContaining("linux/amd64");
    }

    @Test
    void refusesSchema1AndArtifacts() {
        registry.serving(
                "/v2/team/app/manifests/1",
                "application/vnd.docker.distribution.manifest.v1+prettyjws",
                "{\"schemaVersion\":1}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> open(options()))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("schema 1");
        String chart =
                "{\"schemaVersion\":2,\"config\":{\"mediaType\":\"application/vnd.cncf.helm.config.v1+json\","
                        + "\"digest\":\""
                        + Digest.sha256(new byte[0])
                        + "\",\"size\":0},\"layers\":[]}";
        registry.serving(
                "/v2/team/app/manifests/1",
                SmallImage.MANIFEST_TYPE,
                chart.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> open(options()))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("helm");
    }

    @Test
    void aStalledDownloadIsGivenUp() throws IOException {
        image.serve(registry);
        CountDownLatch never = new CountDownLatch(1);
        registry.on(
                image.layerPath(),
                exchange -> {
                    exchange.sendResponseHeaders(200, image.layer().length);
                    exchange.getResponseBody().flush();
                    try {
                        assertThat(never.await(20, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        try (Image opened = open(options())) {
            assertThatThrownBy(() -> read(opened))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("nothing came");
        } finally {
            never.countDown();
        }
    }

    private void guard(String path, String type, byte[] bytes) {
        registry.on(
                path,
                exchange -> {
                    String given = exchange.getRequestHeaders().getFirst("Authorization");
                    exchange.getResponseHeaders().set("Content-Type", type);
                    if ("Bearer t0k".equals(given)) {
                        FakeRegistry.answer(exchange, 200, bytes);
                        return;
                    }
                    exchange.getResponseHeaders()
                            .set(
                                    "WWW-Authenticate",
                                    "Bearer realm=\"http://"
                                            + registry.host()
                                            + "/token\",service=\"reg\",scope=\"repository:team/app:pull\"");
                    FakeRegistry.answer(exchange, 401, new byte[0]);
                });
    }

    private Environment dockerConfig() throws IOException {
        Path home = temporary.resolve("home");
        Files.createDirectories(home.resolve(".docker"));
        Files.writeString(
                home.resolve(".docker/config.json"),
                "{\"auths\":{\""
                        + registry.host()
                        + "\":{\"auth\":\""
                        + base64("me:s3cret")
                        + "\"}}}");
        return Environment.of(home, Map.of());
    }

    private OpenOptions options() {
        return options(Environment.empty());
    }

    private OpenOptions options(Environment environment) {
        return OpenOptions.of(environment, temporary);
    }

    private Image open(OpenOptions options) throws IOException {
        return open(options, "team/app:1");
    }

    private Image open(OpenOptions options, String reference) throws IOException {
        HttpTransport.Timeouts timeouts =
                new HttpTransport.Timeouts(
                        Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMillis(300));
        return new RegistryImages(
                        new Connections(options, RetryPolicy.DEFAULT, pauses::add, timeouts))
                .open(ImageReference.parse(registry.host() + "/" + reference));
    }

    private static byte[] read(Image image) throws IOException {
        try (InputStream in = image.layers().getFirst().open()) {
            return in.readAllBytes();
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes that gzip cannot shrink, always the same. */
    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        long state = 42;
        for (int i = 0; i < length; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            bytes[i] = (byte) (state >>> 56);
        }
        return bytes;
    }
}
