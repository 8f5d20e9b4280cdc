package dev.lazaret.oci.registry;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.oci.Environment;
import dev.lazaret.oci.UnauthorizedException;
import dev.lazaret.oci.spec.Json;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program {@code docker-credential-NAME} that keeps secrets: the registry's name on its standard
 * input, JSON with {@code Username} and {@code Secret} on its output
 * (docker/docker-credential-helpers).
 */
record CredentialHelper(String name, Environment environment, Duration timeout) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final int OUTPUT_MAX = 64 << 10;

    CredentialHelper(String name, Environment environment) {
        this(name, environment, Duration.ofSeconds(30));
    }

    /** The credentials it keeps; empty when it keeps none for this registry. */
    Optional<Credentials> get(String registry) throws UnauthorizedException {
        String action = "ask docker-credential-" + name + " for the credentials of " + registry;
        String program = program(action).toString();
        ProcessBuilder builder = new ProcessBuilder(program, "get");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment.variables());
        try {
            Process process = builder.start();
            try {
                return answer(process, registry, action);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            if (e instanceof UnauthorizedException typed) {
                throw typed;
            }
            throw new UnauthorizedException(
                    action, "it could not be run: " + e.getMessage(), "run it by hand", e);
        }
    }

    private Optional<Credentials> answer(Process process, String registry, String action)
            throws IOException {
        CompletableFuture<byte[]> output = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> drain(process, output));
        try (OutputStream in = process.getOutputStream()) {
            in.write(registry.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // a helper that has ended already tells why on its output
        }
        try {
            byte[] bytes = output.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            boolean ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended || bytes.length >= OUTPUT_MAX) {
                throw new UnauthorizedException(
                        action, "it says too much or does not end", "run it by hand");
            }
            return process.exitValue() == 0
                    ? read(bytes, action)
                    : refused(new String(bytes, StandardCharsets.UTF_8), action);
        } catch (TimeoutException e) {
            throw new UnauthorizedException(
                    action,
                    "it did not answer in " + timeout.toSeconds() + " s",
                    "unlock its store, or run it by hand",
                    e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void drain(Process process, CompletableFuture<byte[]> output) {
        try {
            output.complete(process.getInputStream().readNBytes(OUTPUT_MAX));
        } catch (IOException e) {
            output.completeExceptionally(e);
        }
    }

    private static Optional<Credentials> read(byte[] bytes, String action)
            throws UnauthorizedException {
        JsonNode root;
        try {
            root = Json.read(bytes, "its answer");
        } catch (IOException e) {
            // the answer may hold the secret, so it is not quoted
            throw new UnauthorizedException(action, "its answer is not JSON", "run it by hand");
        }
        String user = Json.text(root, "Username");
        String secret = Json.text(root, "Secret");
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                user.equals("<token>")
                        ? new Credentials.IdentityToken(secret)
                        : new Credentials.Basic(user, secret));
    }

    private static Optional<Credentials> refused(String output, String action)
            throws UnauthorizedException {
        if (output.toLowerCase(Locale.ROOT).contains("credentials not found")) {
            return Optional.empty();
        }
        throw new UnauthorizedException(
                action, "it failed: " + output.strip(), "run it by hand, or sign in again");
    }

    private Path program(String action) throws UnauthorizedException {
        if (!NAME.matcher(name).matches()) {
            throw new UnauthorizedException(action, "that is no name of a helper", "");
        }
        return Stream.of(environment.variable("PATH").orElse("").split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "docker-credential-" + name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new UnauthorizedException(
                                action,
                                "there is no such program on the PATH",
                                "install it, or sign in without a helper"));
    }
}
