package dev.lazaret.cli;

import dev.lazaret.base.Digest;
import dev.lazaret.cli.shell.Shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Runs whole command lines in this process, with a home of their own. */
final class Running {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final String PROGRAM = "lazaret.program";

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private String input = "";
    private Instant now = NOW;
    private String program = "";

    Running(Path home) {
        this.home = home;
        environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
        environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
    }

    Running with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Running input(String text) {
        input = text;
        return this;
    }

    Running at(Instant instant) {
        now = instant;
        return this;
    }

    /** As the launcher starts this build; without it nothing is kept of what was found. */
    Running builtAs(String build) {
        program = Digest.sha256(build.getBytes(StandardCharsets.UTF_8)).hex();
        return this;
    }

    Path home() {
        return home;
    }

    Outcome lazaret(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit;
        try (PrintStream printed = stream(out);
                PrintStream complained = stream(err)) {
            Shell shell =
                    new Shell(
                            environment,
                            home,
                            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                            printed,
                            complained,
                            false,
                            false,
                            Clock.fixed(now, ZoneOffset.UTC));
            System.setProperty(PROGRAM, program);
            exit = Lazaret.run(shell, arguments);
        } finally {
            System.clearProperty(PROGRAM);
        }
        return new Outcome(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** How a command line ended. */
    record Outcome(int exit, String out, String err) {}

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
