package dev.lazaret.oci.registry;

import dev.lazaret.base.ImageReference;
import dev.lazaret.base.PlainHttp;
import dev.lazaret.oci.Mirror;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Locale;

/**
 * A host that serves a repository.
 *
 * @param registry as credentials name it
 * @param host host and optional port that are asked
 * @param repository path below {@code /v2/}
 */
record Origin(String registry, String host, String repository) {

    private static final String HUB = "docker.io";
    private static final String HUB_HOST = "registry-1.docker.io";

    static Origin of(ImageReference reference) {
        boolean hub = reference.registry().equals(HUB);
        return new Origin(
                reference.registry(),
                hub ? HUB_HOST : reference.registry(),
                reference.repository());
    }

    static Origin of(Mirror mirror, ImageReference reference) {
        String below = mirror.prefix().isEmpty() ? "" : mirror.prefix() + "/";
        return new Origin(mirror.host(), mirror.host(), below + reference.repository());
    }

    URI uri(String scheme, String path) {
        return URI.create(scheme + "://" + host + "/v2/" + repository + "/" + path);
    }

    /** Whether one host serves both over one scheme, so that a credential for one is for both. */
    static boolean isSame(URI a, URI b) {
        return String.valueOf(a.getScheme()).equalsIgnoreCase(b.getScheme())
                && String.valueOf(a.getAuthority())
                        .toLowerCase(Locale.ROOT)
                        .equals(String.valueOf(b.getAuthority()).toLowerCase(Locale.ROOT));
    }

    /**
     * HTTPS, but where plain HTTP is accepted that is tried first: a TLS server answers it with a
     * refusal at once, while a plain one may wait for ever for the end of a TLS greeting. The probe
     * carries nothing worth stealing.
     */
    String scheme(Transport transport, boolean insecure) throws IOException {
        if (!insecure && !PlainHttp.isLoopback(host)) {
            return "https";
        }
        Request probe = Request.get(URI.create("http://" + host + "/v2/"));
        try (Reply reply = transport.send(probe)) {
            return isRegistry(reply.status()) ? "http" : "https";
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            return insecure ? "https" : schemeOfSilent(e);
        }
    }

    /** A refused connection on loopback is an error over HTTP; anything else may speak TLS. */
    private static String schemeOfSilent(IOException e) {
        return e instanceof java.net.ConnectException ? "http" : "https";
    }

    private static boolean isRegistry(int status) {
        return status == 200 || (status > 400 && status != 426 && status != 497);
    }
}
