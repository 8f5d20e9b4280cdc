package dev.lazaret.oci.registry;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.UnauthorizedException;
import dev.lazaret.oci.spec.Json;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Asks a token server for the right to pull or push (distribution project, "Token Authentication
 * Specification", and its OAuth 2 variant for identity tokens).
 */
record TokenRequest(
        Challenge challenge,
        List<String> scopes,
        Optional<Credentials> credentials,
        String registry) {

    private static final int ANSWER_MAX = 1 << 20;

    TokenRequest {
        scopes = List.copyOf(scopes);
    }

    String fetch(Sender sender) throws IOException {
        String realm = challenge.parameter("realm");
        String action = "get a token for " + String.join(" ", scopes) + " from '" + realm + "'";
        try (Reply reply = sender.send(request(realm, action), action)) {
            if (reply.status() != 200) {
                throw RefusedReply.of(reply, action, registry);
            }
            return token(Json.read(reply.body().readNBytes(ANSWER_MAX), "the token"), action);
        } catch (MalformedImageException e) {
            throw new UnauthorizedException(action, "the answer is not JSON", "", e);
        }
    }

    private Request request(String realm, String action) throws UnauthorizedException {
        try {
            if (credentials.orElse(null) instanceof Credentials.IdentityToken identity) {
                String form =
                        "grant_type=refresh_token&client_id=lazaret"
                                + service()
                                + "&scope="
                                + encoded(String.join(" ", scopes))
                                + "&refresh_token="
                                + encoded(identity.token());
                return Request.post(URI.create(realm), form);
            }
            StringBuilder query = new StringBuilder(service());
            scopes.forEach(scope -> query.append("&scope=").append(encoded(scope)));
            String separator = realm.contains("?") ? "&" : "?";
            Request request = Request.get(URI.create(realm + separator + query.substring(1)));
            return credentials.orElse(null) instanceof Credentials.Basic basic
                    ? request.with(Request.AUTHORIZATION, basic.header())
                    : request;
        } catch (IllegalArgumentException e) {
            throw new UnauthorizedException(action, "that is no address", "", e);
        }
    }

    private String service() {
        String service = challenge.parameter("service");
        return service.isEmpty() ? "" : "&service=" + encoded(service);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String token(JsonNode answer, String action) throws UnauthorizedException {
        String token = Json.text(answer, "token");
        String found = token.isEmpty() ? Json.text(answer, "access_token") : token;
        if (found.isEmpty() || found.chars().anyMatch(c -> c <= ' ' || c >= 0x7F)) {
            throw new UnauthorizedException(action, "the answer holds no token", "");
        }
        return found;
    }
}
