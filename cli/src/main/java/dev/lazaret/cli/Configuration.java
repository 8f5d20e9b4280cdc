package dev.lazaret.cli;

import dev.lazaret.base.NearestWord;
import dev.lazaret.base.Text;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Defaults for options: {@code LAZARET_FAIL_ON=high} in the environment, then {@code fail-on: high}
 * in the configuration file. Both take the long option's name.
 *
 * @param variables the environment
 * @param values the file's keys, without dashes in front
 */
record Configuration(Map<String, String> variables, Map<String, String> values) {

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
        String text = SmallFile.read(file, "the configuration file");
        return new Configuration(shell.environment(), parse(file, text));
    }

    private static Map<String, String> parse(Path file, String text) throws UsageException {
        Map<String, String> values = new LinkedHashMap<>();
        for (NodeTuple entry : entries(file, text)) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw wrong(file, entry.getKeyNode(), "a key must be the name of an option.");
            }
            values.put(key.getValue(), value(file, key.getValue(), entry.getValueNode()));
        }
        return values;
    }

    private static List<NodeTuple> entries(Path file, String text) throws UsageException {
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(file.toString())
                        .setCodePointLimit(SmallFile.BYTES_MAX)
                        .setMaxAliasesForCollections(0)
                        .setAllowDuplicateKeys(false)
                        .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                return List.of();
            }
            if (!(root.get() instanceof MappingNode mapping)) {
                throw wrong(file, root.get(), "must be a mapping such as 'fail-on: high'.");
            }
            return mapping.getValue();
        } catch (YamlEngineException e) {
            throw new UsageException(
                    file + " is no YAML: " + Text.quote(String.valueOf(e.getMessage()), 300), e);
        } catch (StackOverflowError e) {
            throw new UsageException(file + " is nested too deep.", e);
        }
    }

    private static String value(Path file, String key, Node node) throws UsageException {
        List<Node> parts = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        List<String> texts = new ArrayList<>();
        for (Node part : parts) {
            if (!(part instanceof ScalarNode scalar)) {
                throw wrong(file, part, "'" + key + "' must be one value or a list of values.");
            }
            texts.add(scalar.getValue());
        }
        return String.join(",", texts);
    }

    private static UsageException wrong(Path file, Node node, String why) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        return new UsageException(file + ":" + line + ": " + why);
    }

    /**
     * Refuses keys that are no option of any command.
     *
     * @param options the long names of all, without dashes in front
     */
    void check(Set<String> options) throws UsageException {
        for (String key : values.keySet()) {
            if (!options.contains(key)) {
                throw new UsageException(
                        "The configuration file has the key '"
                                + Text.quote(key, 60)
                                + "', but no command has such an option; did you mean '"
                                + NearestWord.to(key, options)
                                + "'?");
            }
        }
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
