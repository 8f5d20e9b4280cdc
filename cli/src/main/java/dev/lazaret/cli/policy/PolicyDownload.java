package dev.lazaret.cli.policy;

import dev.lazaret.base.EnvironmentProxies;
import dev.lazaret.base.PlainHttp;
import dev.lazaret.base.Text;
import dev.lazaret.cli.files.SmallFile;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.cli.shell.Version;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches a policy over HTTPS, or over plain HTTP from this machine; bounded in size and time. */
final class PolicyDownload {

    private static final Duration TIME_MAX = Duration.ofSeconds(30);
    private static final int REDIRECTS_MAX = 5;

    private final HttpClient client;
    private final EnvironmentProxies proxies;
    private final URI address;
    private final Duration timeMax;

    private PolicyDownload(
            HttpClient client, EnvironmentProxies proxies, URI address, Duration timeMax) {
        this.client = client;
        this.proxies = proxies;
        this.address = address;
        this.timeMax = timeMax;
    }

    /** The address without what may be secret in it. */
    static String label(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
    }

    static String fetch(Shell shell, URI address)
            throws UsageException, IOException, InterruptedException {
        return fetch(shell, address, TIME_MAX);
    }

    /**
     * Fetches it.
     *
     * @param timeMax for each request, whole
     * @throws UsageException if the address may not be asked
     * @throws IOException if nothing, too much or something else comes back
     */
    static String fetch(Shell shell, URI address, Duration timeMax)
            throws UsageException, IOException, InterruptedException {
        if (address.getRawUserInfo() != null || !PlainHttp.allows(address, false)) {
            throw new UsageException(
                    "'"
                            + Text.quote(address.toString().replaceAll("//[^/@]*@", "//…@"), 200)
                            + "' is not fetched: a policy comes over https, without a password in"
                            + " its address; over http only from this machine.");
        }
        EnvironmentProxies proxies = shell.proxies();
        try (HttpClient client =
                HttpClient.newBuilder()
                        .connectTimeout(timeMax)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .proxy(proxies)
                        .build()) {
            try {
                return new PolicyDownload(client, proxies, address, timeMax).follow();
            } finally {
                client.shutdownNow();
            }
        }
    }

    private String follow() throws IOException, InterruptedException {
        URI target = address;
        for (int hop = 0; hop <= REDIRECTS_MAX; hop++) {
            HttpResponse<byte[]> response = send(target);
            Optional<String> location = response.headers().firstValue("location");
            boolean redirect = response.statusCode() / 100 == 3 && location.isPresent();
            if (!redirect) {
                return text(response);
            }
            target = redirected(target, location.get());
        }
        throw failed("there are more than " + REDIRECTS_MAX + " redirects");
    }

    private String text(HttpResponse<byte[]> response) throws IOException {
        if (response.statusCode() != 200) {
            throw failed("the server answered " + response.statusCode());
        }
        try {
            return SmallFile.text(response.body());
        } catch (IOException e) {
            throw failed(String.valueOf(e.getMessage()), e);
        }
    }

    private URI redirected(URI from, String location) throws IOException {
        try {
            URI to = from.resolve(location);
            if (PlainHttp.allows(to, false)
                    && !(from.getScheme().equals("https") && to.getScheme().equals("http"))) {
                return to;
            }
        } catch (IllegalArgumentException e) {
            throw failed("it redirects to no address: '" + Text.quote(location, 200) + "'", e);
        }
        throw failed("it redirects to where it is not safe: '" + Text.quote(location, 200) + "'");
    }

    /** One byte more than allowed may come: that is how too much is told from enough. */
    private HttpResponse<byte[]> send(URI target) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target).header("User-Agent", "lazaret/" + Version.text());
        proxies.authorization(target)
                .ifPresent(value -> request.header("Proxy-Authorization", value));
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(
                        request.build(),
                        BodyHandlers.limiting(BodyHandlers.ofByteArray(), SmallFile.BYTES_MAX));
        try {
            return answer.get(timeMax.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failed("it took longer than " + timeMax.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
            throw failed(Text.quote(reason, 200), cause);
        }
    }

    private IOException failed(String why) {
        return new IOException(message(why));
    }

    private IOException failed(String why, Throwable cause) {
        return new IOException(message(why), cause);
    }

    private String message(String why) {
        return "Tried to fetch the policy %s but %s. Check the address, or use a copy in a file."
                .formatted(label(address), why);
    }
}
