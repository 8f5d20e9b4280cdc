package dev.lazaret.oci;

import dev.lazaret.base.EnvironmentProxies;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What this room wants to know of the process it runs in: where credentials, sockets and proxies
 * are stated. Handed in, never read from the process, so that tests and servers choose it.
 *
 * @param home the user's home directory
 * @param variables environment variables, such as {@code DOCKER_HOST} and {@code XDG_RUNTIME_DIR}
 */
public record Environment(Path home, SortedMap<String, String> variables) {

    public Environment {
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    }

    /** From a home directory and any map of variables. */
    public static Environment of(Path home, Map<String, String> variables) {
        return new Environment(home, new TreeMap<>(variables));
    }

    /** No credentials, no sockets, no proxies. */
    public static Environment empty() {
        return of(Path.of("/nonexistent"), Map.of());
    }

    /** The variable's value; empty when it is not set or blank. */
    public Optional<String> variable(String name) {
        @Nullable String value = variables.get(name);
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    /** The proxies that the variables name. */
    public EnvironmentProxies proxies() {
        return new EnvironmentProxies(variables);
    }

    /** {@code $XDG_RUNTIME_DIR}, where the user's sockets and short-lived credentials lie. */
    public Optional<Path> runtimeDirectory() {
        return variable("XDG_RUNTIME_DIR").map(Path::of);
    }
}
