package dev.lazaret.oci.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;

import dev.lazaret.base.Digest;
import dev.lazaret.base.ImageReference;
import dev.lazaret.oci.Environment;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.UnauthorizedException;
import dev.lazaret.oci.UnreachableException;
import dev.lazaret.oci.VerificationException;
import dev.lazaret.oci.spec.LayoutPaths;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

class LayoutPushTest {

    private static final String UPLOADS = "/v2/team/app/blobs/uploads/";
    private static final String MANIFEST = "/v2/team/app/manifests/1";

    @TempDir private Path temporary;
    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final SmallImage image = SmallImage.of("hello".getBytes(StandardCharsets.UTF_8));
    private final Digest manifest = Digest.sha256(image.manifest());
    private FakeRegistry registry;

    @BeforeEach
    void start() throws IOException {
        registry = new FakeRegistry();
        for (byte[] blob : List.of(image.layer(), image.config(), image.manifest())) {
            Path file = LayoutPaths.blob(temporary, Digest.sha256(blob));
            Files.createDirectories(temporary.resolve("blobs/sha256"));
            Files.write(file, blob);
        }
        registry.on(UPLOADS, exchange -> uploadAt(exchange, "/put?state=a%2Fb"));
        registry.on("/put", exchange -> log(exchange, 201));
        registry.on(MANIFEST, exchange -> log(exchange, 201));
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void sendsBlobsThenTheManifest() throws IOException {
        push(Environment.empty());
        assertThat(asked)
                .containsExactly(
                        "POST " + UPLOADS + " 0",
                        put(image.layer()),
                        "POST " + UPLOADS + " 0",
                        put(image.config()),
                        "PUT " + MANIFEST + " " + image.manifest().length);
        assertThat(pauses).isEmpty();
    }

    @Test
    void sendsNoBlobThatIsThere() throws IOException {
        registry.on(image.layerPath(), exchange -> log(exchange, 200));
        push(Environment.empty());
        assertThat(asked).contains("HEAD " + image.layerPath() + " 0", put(image.config()));
        assertThat(asked).doesNotContain(put(image.layer()));
    }

    @Test
    void takesOverWhatItsNeighbourHasAndSendsWhatItHasNot() throws IOException {
        registry.on(
                UPLOADS,
                exchange -> {
                    String query = String.valueOf(exchange.getRequestURI().getQuery());
                    if (query.contains("mount=" + Digest.sha256(image.layer()))) {
                        log(exchange, 201);
                    } else {
                        uploadAt(exchange, "/put?state=a%2Fb");
                    }
                });
        push(Environment.empty(), Optional.of("team/base:1"));
        assertThat(asked)
                .contains(
                        "POST "
                                + UPLOADS
                                + "?mount="
                                + Digest.sha256(image.layer())
                                + "&from=team/base 0")
                .contains(put(image.config()))
                .doesNotContain(put(image.layer()));
    }

    @Test
    void aFailedUploadIsStartedAnew() throws IOException {
        registry.on("/put", exchange -> log(exchange, asked.size() < 3 ? 500 : 201));
        push(Environment.empty());
        assertThat(asked.subList(0, 4))
                .containsExactly(
                        "POST " + UPLOADS + " 0",
                        put(image.layer()),
                        "POST " + UPLOADS + " 0",
                        put(image.layer()));
        assertThat(pauses).hasSize(1);
    }

    @Test
    void aRegistryThatKeepsFailingGetsNoTag() {
        registry.on("/put", exchange -> log(exchange, 500));
        assertThatThrownBy(() -> push(Environment.empty()))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("push the blob " + Digest.sha256(image.layer()))
                .hasMessageContaining("status 500")
                .hasMessageContaining("5 attempts")
                .hasMessageContaining("try later");
        assertThat(asked).noneMatch(line -> line.contains("manifests"));
    }

    @Test
    void aReadOnlyRegistryIsNamedAsOne() {
        registry.on(UPLOADS, exchange -> log(exchange, 405));
        assertThatThrownBy(() -> push(Environment.empty()))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("start an upload")
                .hasMessageContaining("read-only");
        assertThat(asked).noneMatch(line -> line.startsWith("PUT"));
    }

    @Test
    void aRegistryThatTakesOnlySignedImagesIsNamedAsOne() {
        String words = "{\"errors\":[{\"code\":\"DENIED\",\"message\":\"no trusted signature\"}]}";
        registry.on(
                MANIFEST,
                exchange ->
                        FakeRegistry.answer(exchange, 403, words.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> push(Environment.empty()))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("took the layers but not the image")
                .hasMessageContaining("DENIED no trusted signature")
                .hasMessageContaining("sign");
    }

    @Test
    void asksForOneTokenToPullAndPush() throws IOException {
        List<String> scopes = new ArrayList<>();
        registry.on(
                "/token",
                exchange -> {
                    scopes.add(exchange.getRequestURI().getQuery());
                    FakeRegistry.answer(
                            exchange, 200, "{\"token\":\"t0k\"}".getBytes(StandardCharsets.UTF_8));
                });
        registry.on(image.layerPath(), exchange -> wantsToken(exchange, 404));
        registry.on(
                UPLOADS,
                exchange -> {
                    if (hasToken(exchange)) {
                        uploadAt(exchange, "http://" + registry.otherHost() + "/put");
                    } else {
                        wantsToken(exchange, 202);
                    }
                });
        registry.on(MANIFEST, exchange -> wantsToken(exchange, 201));
        push(signedIn());
        assertThat(scopes).containsExactly("service=reg&scope=repository:team/app:pull,push");
        assertThat(registry.seen())
                .contains("/token Basic " + base64("me:s3cret"), MANIFEST + " Bearer t0k")
                .contains("/put"); // another host: no header
    }

    @Test
    void asksForATokenThatAlsoReadsFromItsNeighbour() throws IOException {
        List<String> scopes = wantsTokenEverywhere(query -> 200);
        push(signedIn(), Optional.of("team/base:1"));
        assertThat(scopes)
                .containsExactly(
                        "service=reg&scope=repository:team/app:pull,push"
                                + "&scope=repository:team/base:pull");
        assertThat(asked).anyMatch(line -> line.endsWith("&from=team/base 0"));
    }

    @Test
    void doesWithoutTheNeighbourThatATokenServerRefuses() throws IOException {
        List<String> scopes = wantsTokenEverywhere(query -> query.contains("base") ? 403 : 200);
        push(signedIn(), Optional.of("team/base:1"));
        assertThat(scopes).last().isEqualTo("service=reg&scope=repository:team/app:pull,push");
        assertThat(asked).contains(put(image.layer()), put(image.config()));
    }

    @Test
    void asksWithAnIdentityTokenForBothInOneScope() throws IOException {
        List<String> forms = new ArrayList<>();
        wantsTokenEverywhere(query -> 200);
        registry.on(
                "/token",
                exchange -> {
                    byte[] form = exchange.getRequestBody().readAllBytes();
                    forms.add(new String(form, StandardCharsets.UTF_8));
                    FakeRegistry.answer(
                            exchange, 200, "{\"token\":\"t0k\"}".getBytes(StandardCharsets.UTF_8));
                });
        push(signedInBy("{\"identitytoken\":\"1d\"}"), Optional.of("team/base:1"));
        assertThat(forms)
                .containsExactly(
                        "grant_type=refresh_token&client_id=lazaret&service=reg&scope="
                                + "repository%3Ateam%2Fapp%3Apull%2Cpush"
                                + "+repository%3Ateam%2Fbase%3Apull&refresh_token=1d");
    }

    /** Nothing is done without a token; the list takes what is asked of the token server. */
    private List<String> wantsTokenEverywhere(ToIntFunction<String> status) {
        List<String> scopes = new ArrayList<>();
        registry.on(
                "/token",
                exchange -> {
                    String query = exchange.getRequestURI().getQuery();
                    scopes.add(query);
                    FakeRegistry.answer(
                            exchange,
                            status.applyAsInt(query),
                            "{\"token\":\"t0k\"}".getBytes(StandardCharsets.UTF_8));
                });
        registry.on(image.layerPath(), exchange -> wantsToken(exchange, 404));
        registry.on(
                UPLOADS,
                exchange -> {
                    if (hasToken(exchange)) {
                        uploadAt(exchange, "/put?state=a%2Fb");
                    } else {
                        wantsToken(exchange, 202);
                    }
                });
        registry.on(MANIFEST, exchange -> wantsToken(exchange, 201));
        return scopes;
    }

    @Test
    void saysHowMuchOfTheImageTheRegistryHas() throws IOException {
        registry.on("/put", exchange -> log(exchange, asked.size() < 3 ? 500 : 201));
        push(Environment.empty());
        long layer = image.layer().length;
        long all = layer + image.config().length;
        assertThat(sent) // the layer twice: its first upload fails
                .containsExactly(
                        layer + " of " + all,
                        layer + " of " + all,
                        layer + " of " + all,
                        all + " of " + all,
                        all + " of " + all);
    }

    @Test
    void anotherHostThatAsksToSignInGetsNothing() throws IOException {
        registry.on(
                UPLOADS, exchange -> uploadAt(exchange, "http://" + registry.otherHost() + "/put"));
        registry.on("/put", exchange -> wantsToken(exchange, 201));
        assertThatThrownBy(() -> push(signedIn()))
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageContaining("docker login " + registry.host());
        assertThat(registry.seen()).noneMatch(line -> line.startsWith("/token"));
    }

    @Test
    void neverUploadsOverPlainHttpElsewhere() {
        registry.on(UPLOADS, exchange -> uploadAt(exchange, "http://registry.example/put"));
        assertThatThrownBy(() -> push(Environment.empty()))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("is not HTTPS");
    }

    @Test
    void noticesThatOtherBytesWereStored() {
        registry.on(
                MANIFEST,
                exchange -> {
                    exchange.getResponseHeaders()
                            .set("Docker-Content-Digest", Digest.sha256(new byte[1]).toString());
                    log(exchange, 201);
                });
        assertThatThrownBy(() -> push(Environment.empty()))
                .isInstanceOf(VerificationException.class)
                .hasMessageContaining("it stored sha256:");
    }

    private void push(Environment environment) throws IOException {
        push(environment, Optional.empty());
    }

    private void push(Environment environment, Optional<String> neighbour) throws IOException {
        HttpTransport.Timeouts timeouts =
                new HttpTransport.Timeouts(
                        Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(5));
        Connections connections =
                new Connections(
                        OpenOptions.of(environment, temporary),
                        RetryPolicy.DEFAULT,
                        pauses::add,
                        timeouts);
        new LayoutPush(connections)
                .push(
                        temporary,
                        manifest,
                        ImageReference.parse(registry.host() + "/team/app:1"),
                        neighbour.map(name -> ImageReference.parse(registry.host() + "/" + name)),
                        (bytes, total) -> sent.add(bytes + " of " + total));
    }

    private void uploadAt(HttpExchange exchange, String place) throws IOException {
        exchange.getResponseHeaders().set("Location", place);
        log(exchange, 202);
    }

    private void log(HttpExchange exchange, int status) throws IOException {
        int size = exchange.getRequestBody().readAllBytes().length;
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + size);
        FakeRegistry.answer(exchange, status, new byte[0]);
    }

    private static String put(byte[] blob) {
        return "PUT /put?state=a%2Fb&digest=" + Digest.sha256(blob) + " " + blob.length;
    }

    private static boolean hasToken(HttpExchange exchange) {
        return "Bearer t0k".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private void wantsToken(HttpExchange exchange, int status) throws IOException {
        if (!hasToken(exchange)) {
            exchange.getResponseHeaders()
                    .set(
                            "WWW-Authenticate",
                            "Bearer realm=\"http://"
                                    + registry.host()
                                    + "/token\",service=\"reg\",scope=\"repository:team/app:pull\"");
        }
        log(exchange, hasToken(exchange) ? status : 401);
    }

    private Environment signedIn() throws IOException {
        return signedInBy("{\"auth\":\"" + base64("me:s3cret") + "\"}");
    }

    private Environment signedInBy(String entry) throws IOException {
        Path auth =
                Files.writeString(
                        temporary.resolve("auth.json"),
                        "{\"auths\":{\"" + registry.host() + "\":" + entry + "}}");
        return Environment.of(temporary, Map.of("REGISTRY_AUTH_FILE", auth.toString()));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
