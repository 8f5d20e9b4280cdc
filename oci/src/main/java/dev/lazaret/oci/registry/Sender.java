package dev.lazaret.oci.registry;

import dev.lazaret.base.PlainHttp;
import dev.lazaret.oci.ImageException;
import dev.lazaret.oci.UnreachableException;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Sends a request until it is answered: again after failures that pass, and after redirects. An
 * Authorization header goes to the host it was made for and no further; nothing goes from HTTPS to
 * HTTP.
 */
record Sender(
        Transport transport,
        RetryPolicy policy,
        Pause pause,
        RandomGenerator random,
        InstantSource time,
        boolean insecure) {

    private static final int REDIRECTS_MAX = 5;

    /** Makes the request of one attempt. */
    interface Attempt {
        Request request() throws IOException;
    }

    /**
     * The answer, whatever its status is unless that is worth retrying.
     *
     * @param action what is being tried, for errors
     */
    Reply send(Request request, String action) throws IOException {
        return send(() -> request, action);
    }

    /** The same where each attempt needs a request of its own; one that cannot be made ends it. */
    Reply send(Attempt next, String action) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Duration wait = policy.pauseAfter(attempt, random);
            Request request = next.request();
            try {
                Reply reply = follow(request, action);
                if (!RetryPolicy.isWorthRetrying(reply.status())) {
                    return reply;
                }
                Optional<Duration> asked =
                        RetryAfter.parse(reply.header("Retry-After"), time.instant());
                if (attempt >= policy.attemptsMax() || isTooLong(asked)) {
                    try (reply) {
                        throw RefusedReply.unavailable(reply, action, attempt, asked);
                    }
                }
                reply.close();
                wait = asked.orElse(wait);
            } catch (ImageException e) {
                throw e;
            } catch (IOException e) {
                if (attempt >= policy.attemptsMax() || !isPassing(e)) {
                    throw unreachable(request, action, attempt, e);
                }
            }
            pause.of(wait);
        }
    }

    private boolean isTooLong(Optional<Duration> asked) {
        return asked.isPresent() && asked.get().compareTo(policy.longest()) > 0;
    }

    /** A wrong certificate or name stays wrong; an interrupted thread stops. */
    private static boolean isPassing(IOException e) {
        if (e instanceof InterruptedIOException
                || e instanceof java.net.UnknownHostException
                || e instanceof java.net.ProtocolException) {
            return false;
        }
        return !isCertificate(e)
                && !hasCause(e, java.nio.channels.UnresolvedAddressException.class);
    }

    private static boolean isCertificate(Throwable e) {
        return hasCause(e, CertificateException.class);
    }

    private static boolean hasCause(Throwable e, Class<? extends Throwable> kind) {
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < 16; depth++) {
            if (kind.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static IOException unreachable(
            Request request, String action, int attempts, IOException e) {
        if (e instanceof InterruptedIOException) {
            return e;
        }
        String host = request.uri().getScheme() + "://" + request.uri().getAuthority();
        if (isCertificate(e)) {
            return new UnreachableException(
                    action,
                    "the certificate of " + host + " is not trusted: " + e.getMessage(),
                    "add its authority to the trust store, or use --insecure",
                    e);
        }
        return new UnreachableException(
                action,
                host
                        + (e instanceof HttpTimeoutException
                                ? " did not answer in time"
                                : " could not be reached (" + described(e) + ")")
                        + " in "
                        + attempts
                        + (attempts == 1 ? " attempt" : " attempts"),
                "check the name, the network and the proxy settings",
                e);
    }

    private static String described(IOException e) {
        if (hasCause(e, java.nio.channels.UnresolvedAddressException.class)) {
            return "its name is not known";
        }
        return Objects.requireNonNullElse(
                e.getMessage(), e.getClass().getSimpleName().replace("Exception", ""));
    }

    private Reply follow(Request start, String action) throws IOException {
        Request request = start;
        for (int hops = 0; hops <= REDIRECTS_MAX; hops++) {
            requireAllowed(request.uri(), action);
            Reply reply = transport.send(request);
            if (!isRedirect(reply)) {
                return reply;
            }
            reply.close();
            request = redirected(request, reply.header("Location"), action);
        }
        throw new UnreachableException(
                action, "it was redirected more than " + REDIRECTS_MAX + " times", "");
    }

    private static boolean isRedirect(Reply reply) {
        return switch (reply.status()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    private static Request redirected(Request request, String location, String action)
            throws UnreachableException {
        URI target;
        try {
            target = request.uri().resolve(URI.create(location));
        } catch (IllegalArgumentException e) {
            throw new UnreachableException(
                    action, "it was redirected to '" + location + "', which is no address", "", e);
        }
        if (isHttps(request.uri()) && !isHttps(target)) {
            throw new UnreachableException(
                    action,
                    "it was redirected from HTTPS to '" + target + "'",
                    "the registry's storage must be served over HTTPS");
        }
        Request moved = request.at(target);
        return Origin.isSame(request.uri(), target) ? moved : moved.without(Request.AUTHORIZATION);
    }

    private static boolean isHttps(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private void requireAllowed(URI uri, String action) throws UnreachableException {
        if (!PlainHttp.allows(uri, insecure)) {
            throw new UnreachableException(
                    action,
                    "'" + uri + "' is not HTTPS",
                    "use --insecure if you trust the network between");
        }
    }
}
