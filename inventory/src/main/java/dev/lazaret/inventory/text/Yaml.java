package dev.lazaret.inventory.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Text;
import dev.lazaret.layers.Content;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first document of a YAML 1.2 file as a tree in which every scalar is text as written ({@code
 * 1.10} stays {@code 1.10}), but for plain {@code null}, {@code ~} and nothing, which are null.
 *
 * <p>Built from parser events with a stack of its own, so nesting costs no thread stack. An alias
 * refers to the same subtree and is never expanded; a subtree cannot contain itself.
 */
public final class Yaml {

    private static final int NODES_MAX = 2_000_000;

    private final Deque<JsonNode> open = new ArrayDeque<>();
    private final Deque<String> anchors = new ArrayDeque<>();
    private final Deque<String> keys = new ArrayDeque<>();
    private final Map<String, JsonNode> anchored = new HashMap<>();
    private @Nullable String key;
    private JsonNode root = MissingNode.getInstance();
    private int nodes;

    private Yaml() {}

    /** Reads the first document; the missing node when there is none. */
    public static JsonNode read(Content content) throws IOException {
        return read(TextFile.read(content));
    }

    /** Reads the first document of a text; the missing node when there is none. */
    public static JsonNode read(String text) throws IOException {
        List<JsonNode> documents = read(text, 1);
        return documents.isEmpty() ? MissingNode.getInstance() : documents.getFirst();
    }

    /** Reads at most so many documents of a file, in order. */
    public static List<JsonNode> readAll(Content content, int documentsMax) throws IOException {
        return read(TextFile.read(content), documentsMax);
    }

    private static List<JsonNode> read(String text, int documentsMax) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Math.max(1, text.length())).build();
        Yaml tree = new Yaml();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                tree.take(event);
                if (event.getEventId() == Event.ID.DocumentEnd) {
                    documents.add(tree.root);
                    if (documents.size() == documentsMax) {
                        break;
                    }
                }
            }
        } catch (YamlEngineException e) {
            throw new MalformedException("not valid YAML" + why(e), e);
        }
        return documents;
    }

    /** The parser's own message has several lines, and an excerpt of the file in them. */
    private static String why(YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked && marked.getProblemMark().isPresent()) {
            int line = marked.getProblemMark().get().getLine() + 1;
            return " at line " + line + ": " + Text.quote(marked.getProblem(), 300);
        }
        String message = e.getMessage();
        return ": " + (message == null ? "unknown reason" : Text.quote(message, 300));
    }

    private void take(Event event) throws IOException {
        switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case AliasEvent alias ->
                    put(anchored.getOrDefault(alias.getAlias().getValue(), NullNode.getInstance()));
            default -> {
                switch (event.getEventId()) {
                    case MappingStart -> enter(JsonNodeFactory.instance.objectNode(), event);
                    case SequenceStart -> enter(JsonNodeFactory.instance.arrayNode(), event);
                    case MappingEnd, SequenceEnd -> leave();
                    default -> {}
                }
            }
        }
    }

    private void scalar(ScalarEvent scalar) throws IOException {
        String text = scalar.getValue();
        if (open.peek() instanceof ObjectNode && key == null) {
            count();
            key = text;
            return;
        }
        boolean absent =
                scalar.isPlain()
                        && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
        JsonNode node = absent ? NullNode.getInstance() : JsonNodeFactory.instance.textNode(text);
        scalar.getAnchor().ifPresent(anchor -> anchored.put(anchor.getValue(), node));
        put(node);
    }

    private void enter(JsonNode node, Event event) throws IOException {
        if (open.size() >= Json.DEPTH_MAX) {
            throw new LimitExceededException("YAML nested deeper than " + Json.DEPTH_MAX);
        }
        if (open.peek() instanceof ObjectNode && key == null) {
            throw new MalformedException("a mapping key that is no scalar is not supported");
        }
        anchors.push(((NodeEvent) event).getAnchor().map(a -> a.getValue()).orElse(""));
        keys.push(key == null ? "" : key);
        key = null;
        open.push(node);
    }

    private void leave() throws IOException {
        JsonNode node = open.pop();
        key = keys.pop();
        String anchor = anchors.pop();
        if (!anchor.isEmpty()) {
            anchored.put(anchor, node);
        }
        put(node);
    }

    private void put(JsonNode node) throws IOException {
        count();
        switch (open.peek()) {
            case ObjectNode object -> {
                if (key != null) {
                    object.set(key, node);
                } else {
                    key = Json.text(node);
                    return;
                }
            }
            case ArrayNode array -> array.add(node);
            case null, default -> root = node;
        }
        key = null;
    }

    private void count() throws LimitExceededException {
        nodes++;
        if (nodes > NODES_MAX) {
            throw new LimitExceededException("YAML of more than " + NODES_MAX + " nodes");
        }
    }
}
