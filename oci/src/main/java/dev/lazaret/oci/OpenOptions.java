package dev.lazaret.oci;

import dev.lazaret.base.Limits;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * How to open an image.
 *
 * @param platform which image of a multi-platform index; null takes this machine's there, and any
 *     where there is only one
 * @param limits bounds on what is read
 * @param insecure plain HTTP and unverified certificates are accepted from any registry; from
 *     loopback plain HTTP always is
 * @param mirrors asked in this order before the registry itself
 * @param environment where credentials, sockets and proxies are stated
 * @param userAgent how registries get to know this program
 * @param temporaryDirectory for compressed archives, standard input and engine exports; files there
 *     are gone when the image is closed, and when the process dies
 * @param standardInput what {@code -} reads
 */
public record OpenOptions(
        @Nullable Platform platform,
        Limits limits,
        boolean insecure,
        List<Mirror> mirrors,
        Environment environment,
        String userAgent,
        Path temporaryDirectory,
        InputStream standardInput) {

    public OpenOptions {
        mirrors = List.copyOf(mirrors);
    }

    /** Default limits, no mirrors, nothing on standard input. */
    public static OpenOptions of(Environment environment, Path temporaryDirectory) {
        return new OpenOptions(
                null,
                Limits.DEFAULT,
                false,
                List.of(),
                environment,
                "lazaret",
                temporaryDirectory,
                InputStream.nullInputStream());
    }

    public OpenOptions withPlatform(@Nullable Platform value) {
        return new OpenOptions(
                value,
                limits,
                insecure,
                mirrors,
                environment,
                userAgent,
                temporaryDirectory,
                standardInput);
    }

    public OpenOptions withLimits(Limits value) {
        return new OpenOptions(
                platform,
                value,
                insecure,
                mirrors,
                environment,
                userAgent,
                temporaryDirectory,
                standardInput);
    }

    public OpenOptions withInsecure(boolean value) {
        return new OpenOptions(
                platform,
                limits,
                value,
                mirrors,
                environment,
                userAgent,
                temporaryDirectory,
                standardInput);
    }

    public OpenOptions withMirrors(List<Mirror> value) {
        return new OpenOptions(
                platform,
                limits,
                insecure,
                value,
                environment,
                userAgent,
                temporaryDirectory,
                standardInput);
    }

    public OpenOptions withUserAgent(String value) {
        return new OpenOptions(
                platform,
                limits,
                insecure,
                mirrors,
                environment,
                value,
                temporaryDirectory,
                standardInput);
    }

    public OpenOptions withStandardInput(InputStream value) {
        return new OpenOptions(
                platform,
                limits,
                insecure,
                mirrors,
                environment,
                userAgent,
                temporaryDirectory,
                value);
    }
}
