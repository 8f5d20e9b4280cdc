package dev.lazaret.cli.shell;

import dev.lazaret.base.EnvironmentProxies;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What the process gets from outside, passed in so that commands can be tested whole.
 *
 * @param environment environment variables
 * @param home the user's home directory
 * @param in standard input
 * @param out standard output: results only
 * @param err standard error: progress and errors
 * @param outIsTerminal colour and width make sense on {@code out}
 * @param errIsTerminal progress makes sense on {@code err}
 * @param clock for the age of the database and the end of waivers
 */
public record Shell(
        Map<String, String> environment,
        Path home,
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Clock clock) {

    private static final int WIDTH_DEFAULT = 120;

    /** A variable of the environment, empty when it is unset or empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** The proxies that the environment names. */
    public EnvironmentProxies proxies() {
        return new EnvironmentProxies(environment);
    }

    /** XDG base directory specification. */
    public Path cacheHome() {
        return xdg("XDG_CACHE_HOME", ".cache").resolve("lazaret");
    }

    /** XDG base directory specification. */
    public Path configHome() {
        return xdg("XDG_CONFIG_HOME", ".config").resolve("lazaret");
    }

    private Path xdg(String variable, String below) {
        return variable(variable)
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> home.resolve(below));
    }

    /** Columns of the terminal, as the launcher or the shell states them. */
    public int width() {
        try {
            return variable("COLUMNS").map(Integer::parseInt).orElse(WIDTH_DEFAULT);
        } catch (NumberFormatException e) {
            return WIDTH_DEFAULT;
        }
    }
}
