package dev.lazaret.advisories.feeds;

import dev.lazaret.advisories.FeedException;
import dev.lazaret.advisories.feeds.CachedFile.Validators;
import dev.lazaret.base.EnvironmentProxies;
import dev.lazaret.base.FileFailure;
import dev.lazaret.base.PlainHttp;
import dev.lazaret.base.Text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * Fetches files into a cache: asks whether they changed, goes on where a transfer broke off, and
 * tries again with growing pauses.
 */
final class Fetcher implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
    private static final int REDIRECTS_MAX = 5;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path cache;
    private final FeedLimits limits;
    private final FeedProgress progress;
    private final FeedAccess access;
    private final Backoff backoff;
    private final HttpClient client;

    Fetcher(Path cache, FeedLimits limits, FeedProgress progress, FeedAccess access) {
        this(cache, limits, progress, access, Backoff.REAL);
    }

    Fetcher(
            Path cache,
            FeedLimits limits,
            FeedProgress progress,
            FeedAccess access,
            Backoff backoff) {
        this.cache = cache;
        this.limits = limits;
        this.progress = progress;
        this.access = access;
        this.backoff = backoff;
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT_TIMEOUT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .proxy(access.proxies())
                        .build();
    }

    /** The last whole copy of a file, however old. */
    Optional<Path> cached(URI address) throws FeedException {
        try {
            return new CachedFile(cache, address).content();
        } catch (IOException e) {
            throw cacheFailed(e);
        }
    }

    /**
     * The newest copy of a file; empty when the server says that there is none.
     *
     * @throws FeedException if it cannot be had, or is larger than allowed
     */
    Optional<Path> fetch(String name, URI address, long bytesMax)
            throws FeedException, InterruptedException {
        CachedFile file;
        try {
            file = new CachedFile(cache, address);
        } catch (IOException e) {
            throw cacheFailed(e);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(name, address, bytesMax, file);
            } catch (TryAgainException e) {
                if (attempt >= limits.attemptsMax()) {
                    throw new FeedException(
                            "cannot fetch %s: %s, %d times; try again later or use --from a mirror"
                                    .formatted(address, e.getMessage(), attempt),
                            e);
                }
                progress.retrying(name, attempt + 1, String.valueOf(e.getMessage()));
                backoff.pause(attempt, e.pause());
            }
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private Optional<Path> attempt(String name, URI address, long bytesMax, CachedFile file)
            throws FeedException, TryAgainException, InterruptedException {
        HttpResponse<InputStream> response;
        long offset;
        try {
            offset = file.partValidators().allowsRange() ? file.partBytes() : 0;
            response = send(address, file, offset);
        } catch (IOException e) {
            throw new TryAgainException(reason(e), e);
        }
        try (InputStream body = response.body()) {
            return switch (response.statusCode()) {
                case 200 -> {
                    file.begin(validators(response));
                    yield Optional.of(receive(name, response, body, 0, bytesMax, file));
                }
                case 206 -> {
                    checkContinues(response, offset, file);
                    yield Optional.of(receive(name, response, body, offset, bytesMax, file));
                }
                case 304 -> {
                    progress.unchanged(name);
                    yield Optional.of(
                            file.content()
                                    .orElseThrow(
                                            () -> new TryAgainException("304 without a copy")));
                }
                case 404, 410 -> Optional.empty();
                case 407 ->
                        throw new FeedException(
                                "cannot fetch %s: the proxy wants a name and a password; %s"
                                        .formatted(address, EnvironmentProxies.PASSWORD_ADVICE));
                case 416 -> {
                    file.discardPart();
                    throw new TryAgainException("the server has another file now");
                }
                case 408, 425, 429, 500, 502, 503, 504 ->
                        throw new TryAgainException(
                                "the server answered " + response.statusCode(),
                                RetryAfter.of(response));
                default ->
                        throw new FeedException(
                                "cannot fetch %s: the server answered %d; check the address and your rights"
                                        .formatted(address, response.statusCode()));
            };
        } catch (IOException e) {
            throw new TryAgainException(reason(e), e);
        }
    }

    private HttpResponse<InputStream> send(URI address, CachedFile file, long offset)
            throws IOException, FeedException, InterruptedException {
        URI target = address;
        for (int hop = 0; hop <= REDIRECTS_MAX; hop++) {
            checkAllowed(target);
            HttpResponse<InputStream> response =
                    client.send(
                            request(target, file, offset),
                            HttpResponse.BodyHandlers.ofInputStream());
            Optional<String> location = response.headers().firstValue("location");
            boolean redirect =
                    response.statusCode() >= 301
                            && response.statusCode() <= 308
                            && response.statusCode() != 304
                            && location.isPresent();
            if (!redirect) {
                return response;
            }
            response.body().close();
            target = redirected(target, location.get());
        }
        throw new FeedException(
                "cannot fetch %s: more than %d redirects".formatted(address, REDIRECTS_MAX));
    }

    private HttpRequest request(URI target, CachedFile file, long offset) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target)
                        .timeout(limits.stallTimeout())
                        .header("User-Agent", "lazaret");
        access.proxies()
                .authorization(target)
                .ifPresent(value -> request.header("Proxy-Authorization", value));
        if (offset > 0) {
            request.header("Range", "bytes=" + offset + "-");
            request.header("If-Range", file.partValidators().etag());
            return request.build();
        }
        Validators known = file.validators();
        if (!known.etag().isEmpty()) {
            request.header("If-None-Match", known.etag());
        } else if (!known.lastModified().isEmpty()) {
            request.header("If-Modified-Since", known.lastModified());
        }
        return request.build();
    }

    private Path receive(
            String name,
            HttpResponse<InputStream> response,
            InputStream body,
            long offset,
            long bytesMax,
            CachedFile file)
            throws IOException, FeedException, TryAgainException {
        long length = response.headers().firstValueAsLong("content-length").orElse(-1);
        long total = length < 0 ? -1 : offset + length;
        if (total > bytesMax) {
            file.discardPart();
            throw tooLarge(response.uri(), total, bytesMax);
        }
        long received = offset;
        try (StallGuard guard = new StallGuard(body, limits.stallTimeout());
                OutputStream out =
                        Files.newOutputStream(
                                file.part(),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.APPEND)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                guard.alive();
                received += count;
                if (received > bytesMax) {
                    file.discardPart();
                    throw tooLarge(response.uri(), received, bytesMax);
                }
                out.write(buffer, 0, count);
                progress.transferred(name, received, total);
            }
        }
        if (total >= 0 && received != total) {
            throw new TryAgainException(
                    "the transfer ended after %d of %d bytes".formatted(received, total));
        }
        return file.complete(offset > 0 ? file.partValidators() : validators(response));
    }

    private static void checkContinues(
            HttpResponse<InputStream> response, long offset, CachedFile file)
            throws IOException, TryAgainException {
        String range = response.headers().firstValue("content-range").orElse("");
        if (offset == 0 || !range.startsWith("bytes " + offset + "-")) {
            file.discardPart();
            throw new TryAgainException(
                    "the server sent the range '" + Text.quote(range, 60) + "'");
        }
    }

    private static Validators validators(HttpResponse<?> response) {
        return new Validators(
                response.headers().firstValue("etag").orElse(""),
                response.headers().firstValue("last-modified").orElse(""));
    }

    private static URI redirected(URI from, String location) throws FeedException {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new FeedException(
                    "%s redirects to '%s', which is no address"
                            .formatted(from, Text.quote(location, 200)),
                    e);
        }
        if ("https".equals(from.getScheme()) && !"https".equals(to.getScheme())) {
            throw new FeedException("%s redirects to plain HTTP: %s".formatted(from, to));
        }
        return to;
    }

    private void checkAllowed(URI address) throws FeedException {
        if (!PlainHttp.allows(address, access.insecure())) {
            throw new FeedException(
                    "%s is not fetched: plain HTTP is for this machine only; use https or --insecure"
                            .formatted(address));
        }
    }

    private static FeedException tooLarge(URI address, long bytes, long bytesMax) {
        return new FeedException(
                "%s has %d bytes or more, %d are allowed; is it the right file?"
                        .formatted(address, bytes, bytesMax));
    }

    private FeedException cacheFailed(IOException e) {
        return new FeedException(
                "cannot use the feed cache "
                        + cache
                        + ": "
                        + FileFailure.reason(e)
                        + "; check its rights and room",
                e);
    }

    private static String reason(IOException e) {
        return Text.quote(
                e.getMessage() == null ? e.getClass().getSimpleName() : e.toString(), 200);
    }
}
