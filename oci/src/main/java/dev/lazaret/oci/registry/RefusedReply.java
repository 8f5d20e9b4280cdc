package dev.lazaret.oci.registry;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.EnvironmentProxies;
import dev.lazaret.oci.ImageException;
import dev.lazaret.oci.ImageNotFoundException;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.UnauthorizedException;
import dev.lazaret.oci.UnreachableException;
import dev.lazaret.oci.spec.Json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Answers that are not what was asked for, as typed exceptions in the registry's own words. */
final class RefusedReply {

    private static final int BODY_MAX = 16 << 10;
    private static final int WORDS_MAX = 300;

    private RefusedReply() {}

    /** For a status that is none of success. */
    static ImageException of(Reply reply, String action, String registry) {
        String words = words(reply);
        return switch (reply.status()) {
            case 404 ->
                    new ImageNotFoundException(
                            action, "there is none" + words, "check repository, tag and registry");
            case 401, 403 ->
                    new UnauthorizedException(
                            action,
                            "the registry refuses"
                                    + words
                                    + "; the repository does not exist or needs other credentials",
                            "sign in: docker login " + registry);
            case 407 ->
                    new UnauthorizedException(
                            action,
                            "the proxy wants a name and a password",
                            EnvironmentProxies.PASSWORD_ADVICE);
            case 405 ->
                    new UnreachableException(
                            action,
                            "the registry does not allow that (status 405" + words + ")",
                            "name a registry that is no read-only mirror or cache");
            case 413 ->
                    new UnreachableException(
                            action,
                            "that is larger than the registry takes (status 413" + words + ")",
                            "raise its limit, often that of the proxy before it");
            default ->
                    new UnreachableException(
                            action,
                            "the registry answered with status " + reply.status() + words,
                            "ask who runs it, with this answer");
        };
    }

    /**
     * For a manifest that is refused when all its blobs were taken: the credentials are good then,
     * and what refuses is a policy, such as one that takes only signed images.
     */
    static ImageException ofManifest(Reply reply, String action, String registry) {
        return switch (reply.status()) {
            case 403, 412, 422 ->
                    new UnreachableException(
                            action,
                            "the registry took the layers but not the image (status "
                                    + reply.status()
                                    + words(reply)
                                    + ")",
                            "if it takes only signed images, write to a layout (oci:DIR), sign"
                                    + " that, and push it with the tool that signs");
            default -> of(reply, action, registry);
        };
    }

    /** For a status that did not pass by retrying. */
    static UnreachableException unavailable(
            Reply reply, String action, int attempts, Optional<Duration> asked) {
        String wait = asked.map(time -> "; it asks to wait " + time.toSeconds() + " s").orElse("");
        boolean tooMany = reply.status() == 429;
        return new UnreachableException(
                action,
                (tooMany ? "too many requests were made" : "the server is failing")
                        + " (status "
                        + reply.status()
                        + words(reply)
                        + ") in "
                        + attempts
                        + (attempts == 1 ? " attempt" : " attempts")
                        + wait,
                tooMany ? "sign in for a higher limit, use a mirror, or try later" : "try later");
    }

    /** The first error of the distribution specification's error body, or nothing. */
    private static String words(Reply reply) {
        try {
            byte[] body = reply.body().readNBytes(BODY_MAX);
            JsonNode first = Json.read(body, "error body").path("errors").path(0);
            String said = (Json.text(first, "code") + " " + Json.text(first, "message")).strip();
            byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
            return said.isEmpty() || bytes.length > WORDS_MAX ? "" : ": " + said;
        } catch (MalformedImageException e) {
            return "";
        } catch (IOException e) {
            return "";
        }
    }
}
