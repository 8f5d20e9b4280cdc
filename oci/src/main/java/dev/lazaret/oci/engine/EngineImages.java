package dev.lazaret.oci.engine;

import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageException;
import dev.lazaret.oci.ImageLocator.Engine;
import dev.lazaret.oci.ImageNotFoundException;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.UnauthorizedException;
import dev.lazaret.oci.UnreachableException;
import dev.lazaret.oci.archive.Archives;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Exports images: {@code GET /images/{name}/get}, which Docker and podman share (Docker Engine API,
 * "Export an image").
 */
public final class EngineImages {

    /** An engine packs a large image for a while before its first byte. */
    private static final Duration STALL = Duration.ofMinutes(5);

    private EngineImages() {}

    /**
     * Exports one image.
     *
     * @param name what reports and errors call it
     */
    public static Image open(Engine engine, OpenOptions options, String name) throws IOException {
        String kind = engine.kind().name().toLowerCase(Locale.ROOT);
        List<Path> places = EngineSockets.of(engine.kind(), options.environment());
        Optional<Path> socket = EngineSockets.existing(places);
        if (socket.isEmpty()) {
            throw new UnreachableException(
                    "open " + name,
                    "there is no socket of " + kind + " at " + places,
                    kind.equals("podman")
                            ? "start it: systemctl --user start podman.socket"
                            : "start Docker, or set DOCKER_HOST");
        }
        return export(socket.get(), kind, engine.reference(), options, name);
    }

    private static Image export(
            Path socket, String kind, String reference, OpenOptions options, String name)
            throws IOException {
        String path = "/images/" + encoded(reference) + "/get";
        try (UnixHttp.Response response = UnixHttp.get(socket, path, STALL)) {
            if (response.status() != 200) {
                throw refused(response, kind, reference, name);
            }
            return Archives.docker(response.body(), "", options, name);
        } catch (SocketTimeoutException e) {
            throw unreachable(socket, name, e);
        } catch (ImageException | FileSystemException | InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            throw unreachable(socket, name, e);
        }
    }

    private static ImageException refused(
            UnixHttp.Response response, String kind, String reference, String name)
            throws IOException {
        byte[] body = response.body().readNBytes(1 << 12);
        String said = new String(body, StandardCharsets.UTF_8).strip();
        return response.status() == 404
                ? new ImageNotFoundException(
                        "export " + name,
                        kind + " has no such image (" + said + ")",
                        "pull it first: " + kind + " pull " + reference)
                : new UnreachableException(
                        "export " + name,
                        kind + " answered with status " + response.status() + ": " + said,
                        "");
    }

    private static ImageException unreachable(Path socket, String name, IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("Permission denied")) {
            return new UnauthorizedException(
                    "open " + name,
                    "the socket '" + socket + "' may not be used by this user",
                    "join the group that owns it, or run as that user",
                    e);
        }
        if (e instanceof MalformedHttpException) {
            return new MalformedImageException(
                    "open " + name, "'" + socket + "' does not speak HTTP: " + message, "", e);
        }
        return new UnreachableException(
                "open " + name,
                "'" + socket + "' could not be talked to: " + message,
                "check that the engine runs",
                e);
    }

    /** Percent-encodes all but what references are made of, so that nothing breaks the request. */
    static String encoded(String reference) {
        StringBuilder text = new StringBuilder();
        for (byte b : reference.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain =
                    (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || "._-/:@".indexOf(c) >= 0;
            if (plain) {
                text.append(c);
            } else {
                text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return text.toString();
    }
}
