package dev.lazaret.judge.yaml;

import dev.lazaret.base.NearestWord;
import dev.lazaret.base.Text;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A YAML mapping whose every error names file, line and the nearest valid key. */
public final class YamlMap {

    private static final int FILE_CHARS_MAX = 1 << 20;
    private final String file;
    private final int line;
    private final Map<String, Node> values;

    private YamlMap(String file, int line, Map<String, Node> values) {
        this.file = file;
        this.line = line;
        this.values = values;
    }

    /** Reads a document; an empty one is an empty mapping. */
    public static YamlMap parse(String file, String text) throws PolicyException {
        if (text.length() > FILE_CHARS_MAX) {
            throw new PolicyException(
                    "Tried to read "
                            + file
                            + " but it has more than "
                            + FILE_CHARS_MAX
                            + " characters.");
        }
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(file)
                        .setCodePointLimit(FILE_CHARS_MAX)
                        .setMaxAliasesForCollections(0)
                        .setAllowDuplicateKeys(false)
                        .build();
        try {
            YamlShape.check(file, text, settings);
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.isEmpty()
                    ? new YamlMap(file, 1, Map.of())
                    : of(file, root.get(), "the file");
        } catch (MarkedYamlEngineException e) {
            throw new PolicyException(
                    file
                            + e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("")
                            + ": this is no YAML: "
                            + oneLine(String.valueOf(e.getProblem())),
                    e);
        } catch (YamlEngineException e) {
            throw new PolicyException(
                    "Tried to read "
                            + file
                            + " but it is no YAML: "
                            + oneLine(String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static YamlMap of(String file, Node node, String what) throws PolicyException {
        if (!(node instanceof MappingNode mapping)) {
            throw new PolicyException(
                    file + ":" + lineOf(node) + ": " + what + " must be a mapping (key: value).");
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                Node earlier = values.putIfAbsent(key.getValue(), tuple.getValueNode());
                if (earlier != null) {
                    throw new PolicyException(
                            "%s:%d: '%s' is there twice, before on line %d."
                                    .formatted(
                                            file,
                                            lineOf(key),
                                            Text.quote(key.getValue(), 60),
                                            lineOf(earlier)));
                }
            }
        }
        return new YamlMap(file, lineOf(node), values);
    }

    /** {@code file:line} of the mapping. */
    public String place() {
        return file + ":" + line;
    }

    /** Fails on a key that is not one of these. */
    public void allowOnly(Set<String> keys) throws PolicyException {
        for (Map.Entry<String, Node> entry : values.entrySet()) {
            if (!keys.contains(entry.getKey())) {
                throw new PolicyException(
                        file
                                + ":"
                                + lineOf(entry.getValue())
                                + ": unknown key '"
                                + Text.quote(entry.getKey(), 60)
                                + "'; did you mean '"
                                + NearestWord.to(entry.getKey(), keys)
                                + "'? Valid here: "
                                + String.join(", ", keys.stream().sorted().toList()));
            }
        }
    }

    /** The keys in the order of the file. */
    public Set<String> keys() {
        return values.keySet();
    }

    /** {@code file:line} of a key's value. */
    String place(String key) {
        Node node = values.get(key);
        return node == null ? place() : file + ":" + lineOf(node);
    }

    /** What to throw when a key's value is not what it should be. */
    public PolicyException wrong(String key, String why) {
        return new PolicyException(place(key) + ": '" + key + "' " + why);
    }

    /** A text that must be there and not empty. */
    public String required(String key) throws PolicyException {
        String text = optional(key, "");
        if (text.isEmpty()) {
            throw new PolicyException(place() + ": '" + key + "' is missing.");
        }
        return text;
    }

    /** A text that may be absent. */
    public String optional(String key, String otherwise) throws PolicyException {
        Node node = values.get(key);
        if (node == null) {
            return otherwise;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong(key, "must be one value.");
    }

    /** {@code true} or {@code false}; absent means false. */
    public boolean flag(String key) throws PolicyException {
        return switch (optional(key, "false")) {
            case "true" -> true;
            case "false" -> false;
            case String other ->
                    throw wrong(key, "must be true or false, not '" + Text.quote(other, 40) + "'.");
        };
    }

    /** One text or a list of them; absent means none. */
    public List<String> texts(String key) throws PolicyException {
        if (!(values.get(key) instanceof SequenceNode)) {
            String text = optional(key, "");
            return text.isEmpty() ? List.of() : List.of(text);
        }
        List<String> texts = new ArrayList<>();
        for (Node item : sequence(key)) {
            if (!(item instanceof ScalarNode scalar)) {
                throw wrong(key, "must be one value or a list of values.");
            }
            texts.add(scalar.getValue());
        }
        return texts;
    }

    /** Whether the value is a mapping. */
    public boolean isMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    /** A mapping that may be absent, which is an empty one. */
    public YamlMap map(String key) throws PolicyException {
        Node node = values.get(key);
        return node == null ? new YamlMap(file, line, Map.of()) : of(file, node, "'" + key + "'");
    }

    /** The mappings of a list; absent means none. */
    public List<YamlMap> list(String key) throws PolicyException {
        List<YamlMap> items = new ArrayList<>();
        for (Node item : sequence(key)) {
            items.add(of(file, item, "an entry of '" + key + "'"));
        }
        return items;
    }

    private List<Node> sequence(String key) throws PolicyException {
        Node node = values.get(key);
        if (node == null || isNothing(node)) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong(key, "must be a list (- …).");
        }
        return sequence.getValue();
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static String oneLine(String message) {
        return Text.quote(message.strip().replaceAll("\\s++", " "), 300);
    }
}
