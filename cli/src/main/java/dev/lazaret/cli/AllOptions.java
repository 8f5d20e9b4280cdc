package dev.lazaret.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * The options of every command, from a list that a test holds against the commands: to ask them all
 * would take longer than most of them run.
 */
final class AllOptions {

    private AllOptions() {}

    /** Long names without dashes in front. */
    static Set<String> names() {
        try (InputStream in = AllOptions.class.getResourceAsStream("options.txt")) {
            if (in == null) {
                throw new IllegalStateException("options.txt is not in the jar");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new TreeSet<>(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
