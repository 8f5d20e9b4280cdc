package dev.lazaret.oci.registry;

import dev.lazaret.base.EnvironmentProxies;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * HTTP/1.1 by the JDK's client: several connections carry several layers faster than one HTTP/2
 * connection with its one flow-control window.
 */
final class HttpTransport implements Transport {

    /**
     * How long to wait, for what.
     *
     * @param answer until the headers have come
     * @param stall between two pieces of a body
     */
    record Timeouts(Duration connect, Duration answer, Duration stall) {
        static final Timeouts DEFAULT =
                new Timeouts(
                        Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofSeconds(60));

        /** Bytes a second; who takes an upload slower than that is given up. */
        private static final long SLOWEST_UPLOAD = 64 << 10;

        /** The client counts the time to send the body too. */
        Duration answerTo(long bodySize) {
            return answer.plusSeconds(bodySize / SLOWEST_UPLOAD);
        }
    }

    private final HttpClient client;
    private final EnvironmentProxies proxies;
    private final Timeouts timeouts;
    private final String userAgent;

    HttpTransport(
            EnvironmentProxies proxies,
            boolean unverifiedTls,
            Timeouts timeouts,
            String userAgent) {
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(timeouts.connect())
                        .proxy(proxies);
        if (unverifiedTls) {
            builder.sslContext(UnverifiedTls.context());
        }
        this.client = builder.build();
        this.proxies = proxies;
        this.timeouts = timeouts;
        this.userAgent = userAgent;
    }

    @Override
    public Reply send(Request request) throws IOException {
        try {
            HttpResponse<PulledBody> response =
                    client.send(
                            http(request), info -> new PulledBody.Subscription(timeouts.stall()));
            return new Reply(
                    response.uri(), response.statusCode(), response.headers(), body(response));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException stopped = new InterruptedIOException("interrupted");
            stopped.initCause(e);
            throw stopped;
        }
    }

    /** Of a proxy that refuses a tunnel the client hands out the status alone. */
    private static InputStream body(HttpResponse<PulledBody> response) {
        @Nullable InputStream body = response.body();
        return body == null ? InputStream.nullInputStream() : body;
    }

    private HttpRequest http(Request request) throws IOException {
        try {
            HttpRequest.Builder builder =
                    HttpRequest.newBuilder(request.uri())
                            .timeout(timeouts.answerTo(request.body().size()))
                            .header("User-Agent", userAgent);
            request.headers().forEach(builder::header);
            proxies.authorization(request.uri())
                    .ifPresent(value -> builder.header("Proxy-Authorization", value));
            return builder.method(request.method(), request.body().publisher()).build();
        } catch (IllegalArgumentException e) {
            throw new java.net.ProtocolException(
                    "'" + request.uri() + "' cannot be asked: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
