package dev.lazaret.cli;

import dev.lazaret.base.NearestWord;
import dev.lazaret.base.Text;
import dev.lazaret.cli.files.SmallFile;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Defaults for options: {@code LAZARET_FAIL_ON=high} in the environment, then {@code fail-on: high}
 * in the configuration file. Both take the long option's name.
 *
 * @param variables the environment
 * @param values the file's keys, without dashes in front, in its order
 */
record Configuration(Map<String, String> variables, Map<String, Setting> values) {

    private static final String VARIABLE_PREFIX = "LAZARET_";

    /** Half of all messages that quote one of these quote somebody else's. */
    private static final Set<String> TRUTH = Set.of("true", "false");

    /** What the launcher and the shell read themselves. */
    private static final Set<String> OWN_VARIABLES =
            Set.of("LAZARET_CONFIG", "LAZARET_DEBUG", "LAZARET_JAVA_OPTIONS");

    /** What Kubernetes sets in every pod when there is a service called lazaret. */
    private static final Pattern SERVICE = Pattern.compile("LAZARET_(SERVICE|PORT)(_.*)?");

    /**
     * What a key is set to.
     *
     * @param value a list's parts with commas between
     * @param place {@code file:line} of the key
     */
    record Setting(String value, String place) {}

    Configuration {
        variables = Map.copyOf(variables);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
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

    private static Map<String, Setting> parse(Path file, String text) throws UsageException {
        Map<String, Setting> values = new LinkedHashMap<>();
        for (NodeTuple entry : entries(file, text)) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw wrong(file, entry.getKeyNode(), "a key must be the name of an option.");
            }
            String value = value(file, key.getValue(), entry.getValueNode());
            Setting earlier =
                    values.putIfAbsent(key.getValue(), new Setting(value, place(file, key)));
            if (earlier != null) {
                String name = Text.quote(key.getValue(), 60);
                throw wrong(file, key, "'" + name + "' is set already in " + earlier.place());
            }
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
        } catch (MarkedYamlEngineException e) {
            throw new UsageException(
                    file
                            + e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("")
                            + ": this is no YAML: "
                            + Text.quote(String.valueOf(e.getProblem()), 300)
                            + ".",
                    e);
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
        return new UsageException(place(file, node) + ": " + why);
    }

    private static String place(Path file, Node node) {
        return file + ":" + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /**
     * Refuses keys that are no option of any command.
     *
     * @param options the long names of all, without dashes in front
     */
    void check(Set<String> options) throws UsageException {
        for (Map.Entry<String, Setting> entry : values.entrySet()) {
            if (!options.contains(entry.getKey())) {
                throw new UsageException(
                        entry.getValue().place()
                                + ": no command has an option '"
                                + Text.quote(entry.getKey(), 60)
                                + "'; did you mean '"
                                + NearestWord.to(entry.getKey(), options)
                                + "'?");
            }
        }
    }

    /**
     * Variables that look like ours and set nothing, sorted, each with what may have been meant.
     *
     * @param options the long names of all, without dashes in front
     */
    List<String> idle(Supplier<Set<String>> options) {
        List<String> named =
                variables.keySet().stream()
                        .filter(name -> name.startsWith(VARIABLE_PREFIX))
                        .filter(name -> !OWN_VARIABLES.contains(name))
                        .filter(name -> !SERVICE.matcher(name).matches())
                        .sorted()
                        .toList();
        if (named.isEmpty()) {
            return List.of();
        }
        Set<String> known =
                options.get().stream()
                        .map(Configuration::variable)
                        .collect(Collectors.toCollection(TreeSet::new));
        return named.stream()
                .filter(name -> !known.contains(name))
                .map(name ->
                        Text.quote(name, 60)
                                + " sets no option"
                                + NearestWord.closeTo(name, known)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse(""))
                .toList();
    }

    private static String variable(String option) {
        return VARIABLE_PREFIX + option.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /**
     * Where a wrong value was set that nobody typed: {@code --fail-on} on this line of the file, or
     * in the environment. Empty when the message quotes no value from there.
     *
     * @param typed the command line
     */
    Optional<String> origin(String message, List<String> typed) {
        for (Map.Entry<String, Setting> entry : values.entrySet()) {
            if (option(entry.getKey()).equals(Optional.of(entry.getValue().value()))
                    && quotes(message, entry.getValue().value(), typed)) {
                return Optional.of(
                        "--" + entry.getKey() + " is set in " + entry.getValue().place());
            }
        }
        return variables.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(VARIABLE_PREFIX))
                .filter(entry -> quotes(message, entry.getValue(), typed))
                .map(entry -> entry.getKey() + " is set in the environment")
                .min(Comparator.naturalOrder());
    }

    private static boolean quotes(String message, String value, List<String> typed) {
        return Stream.concat(Stream.of(value), Arrays.stream(value.split(",", -1)))
                .filter(part -> !part.isEmpty() && !TRUTH.contains(part))
                .filter(part -> typed.stream().noneMatch(argument -> argument.contains(part)))
                .anyMatch(part -> message.contains("'" + part + "'"));
    }

    /** The default for a long option such as {@code --fail-on}. */
    Optional<String> option(String longName) {
        String name = longName.replaceFirst("^--", "");
        String fromEnvironment = variables.get(variable(name));
        return fromEnvironment != null
                ? Optional.of(fromEnvironment)
                : Optional.ofNullable(values.get(name)).map(Setting::value);
    }
}
