package dev.lazaret.cli;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lazaret.base.Digest;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Sets up, while the options are read, what almost every command needs afterwards and what takes a
 * while when it is first used: JSON and digests.
 */
final class WarmUp {

    private WarmUp() {}

    /** Starts; nobody has to wait for it. */
    static void start() {
        Thread.ofPlatform().daemon().name("lazaret-warm-up").start(WarmUp::run);
    }

    private static void run() {
        try {
            byte[] json = {'[', '0', ']'};
            new ObjectMapper().readTree(json);
            Digest.sha256(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
