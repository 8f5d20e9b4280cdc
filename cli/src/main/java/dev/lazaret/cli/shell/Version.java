package dev.lazaret.cli.shell;

import dev.lazaret.base.Digest;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version this was built as. */
public final class Version {

    private Version() {}

    /**
     * Digest over all jars, as the build wrote it and the launcher states it; null where there was
     * no such build, as in tests.
     */
    public static @Nullable Digest program() {
        String hex = System.getProperty("lazaret.program", "");
        try {
            return hex.isEmpty() ? null : Digest.parse("sha256:" + hex);
        } catch (IllegalArgumentException e) {
            return null; // then nothing is kept of whole images
        }
    }

    /** As people read it: 0.1.0. */
    public static String text() {
        try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
            if (in == null) {
                throw new IllegalStateException("version.txt is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
