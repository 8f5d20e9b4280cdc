package dev.lazaret.cli;

import dev.lazaret.base.Text;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Defaults for options: {@code LAZARET_FAIL_ON=high} in the environment, then {@code fail-on: high}
 * in the configuration file. Both take the long option's name.
 *
 * @param variables the environment
 * @param values the file's keys, without dashes in front
 */
record Configuration(Map<String, String> variables, Map<String, String> values) {

    private static final int FILE_CHARS_MAX = 1 << 20;

    Configuration {
        variables = Map.copyOf(variables);
        values = Map.copyOf(values);
    }

    /**
     * Reads {@code $LAZARET_CONFIG}, else {@code $XDG_CONFIG_HOME/lazaret/config.yaml} if there.
     *
     * @throws UsageException if the file cannot be read or is no flat mapping
     */
    static Configuration read(Shell shell) throws UsageException {
        Optional<Path> named = shell.variable("LAZARET_CONFIG").map(Path::of);
        Path file = named.orElseGet(() -> shell.configHome().resolve("config.yaml"));
        if (named.isEmpty() && !Files.exists(file)) {
            return new Configuration(shell.environment(), Map.of());
        }
        try {
            return new Configuration(shell.environment(), parse(file, Files.readString(file)));
        } catch (IOException e) {
            throw new UsageException(
                    "Tried to read the configuration file " + file + " but failed: " + e, e);
        }
    }

    private static Map<String, String> parse(Path file, String text) throws UsageException {
        Object root = load(file, text);
        if (root == null) {
            return Map.of();
        }
        if (!(root instanceof Map<?, ?> map)) {
            throw new UsageException(file + " must be a mapping such as 'fail-on: high'.");
        }
        Map<String, String> values = new LinkedHashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), asOption(value)));
        return values;
    }

    private static @Nullable Object load(Path file, String text) throws UsageException {
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(file.toString())
                        .setCodePointLimit(FILE_CHARS_MAX)
                        .setMaxAliasesForCollections(0)
                        .build();
        try {
            return new Load(settings).loadFromString(text);
        } catch (YamlEngineException e) {
            throw new UsageException(
                    file + " is no YAML: " + Text.quote(String.valueOf(e.getMessage()), 300), e);
        }
    }

    private static String asOption(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
    }

    /** The default for a long option such as {@code --fail-on}. */
    Optional<String> option(String longName) {
        String name = longName.replaceFirst("^--", "");
        String variable = "LAZARET_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
        String fromEnvironment = variables.get(variable);
        return fromEnvironment != null
                ? Optional.of(fromEnvironment)
                : Optional.ofNullable(values.get(name));
    }
}
