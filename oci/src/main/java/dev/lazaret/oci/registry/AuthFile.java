package dev.lazaret.oci.registry;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.UnauthorizedException;
import dev.lazaret.oci.spec.Json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One file with credentials: Docker's {@code config.json} or the containers project's {@code
 * auth.json} (containers-auth.json(5)), which share their format.
 */
record AuthFile(Path file, JsonNode root) {

    private static final int BYTES_MAX = 4 << 20;

    static AuthFile read(Path file) throws UnauthorizedException {
        String action = "read the credentials in '" + file + "'";
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(BYTES_MAX);
            boolean empty = new String(bytes, StandardCharsets.UTF_8).isBlank();
            return new AuthFile(
                    file, Json.read(empty ? new byte[] {'{', '}'} : bytes, file.toString()));
        } catch (MalformedImageException e) {
            throw new UnauthorizedException(
                    action, "it is not valid JSON", "repair or remove it", e);
        } catch (IOException e) {
            throw new UnauthorizedException(
                    action, String.valueOf(e.getMessage()), "check its permissions", e);
        }
    }

    /** The helper program that keeps the credentials of one of these keys. */
    Optional<String> helper(List<String> keys) {
        for (String key : keys) {
            for (Map.Entry<String, JsonNode> entry : root.path("credHelpers").properties()) {
                if (RegistryKeys.normal(entry.getKey()).equals(key)) {
                    return Optional.of(entry.getValue().asText(""));
                }
            }
        }
        return Optional.of(Json.text(root, "credsStore")).filter(name -> !name.isEmpty());
    }

    /** The credentials in the file itself, the most specific key first. */
    Optional<Credentials> stated(List<String> keys) {
        for (String key : keys) {
            for (Map.Entry<String, JsonNode> entry : root.path("auths").properties()) {
                if (RegistryKeys.normal(entry.getKey()).equals(key)) {
                    Optional<Credentials> found = credentials(entry.getValue());
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Credentials> credentials(JsonNode entry) {
        String identity = Json.text(entry, "identitytoken");
        if (!identity.isEmpty()) {
            return Optional.of(new Credentials.IdentityToken(identity));
        }
        String registryToken = Json.text(entry, "registrytoken");
        if (!registryToken.isEmpty()) {
            return Optional.of(new Credentials.RegistryToken(registryToken));
        }
        String pair = decoded(Json.text(entry, "auth"));
        int colon = pair.indexOf(':');
        if (colon > 0) {
            return Optional.of(
                    new Credentials.Basic(
                            pair.substring(0, colon), trimmed(pair.substring(colon + 1))));
        }
        String user = Json.text(entry, "username");
        return user.isEmpty()
                ? Optional.empty()
                : Optional.of(new Credentials.Basic(user, Json.text(entry, "password")));
    }

    /** Docker pads passwords with zero bytes. */
    private static String trimmed(String secret) {
        int end = secret.indexOf('\0');
        return end < 0 ? secret : secret.substring(0, end);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
