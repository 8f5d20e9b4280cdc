package dev.lazaret.inventory.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Text;
import dev.lazaret.layers.Content;

import java.io.IOException;
import java.io.InputStream;

/**
 * JSON documents (RFC 8259) as trees, bounded in bytes, depth, tokens and string length. Absent
 * parts are asked for with {@code path()}, never {@code get()}.
 */
public final class Json {

    /** Deeper documents are no package lists. Jackson walks trees recursively, so this is low. */
    static final int DEPTH_MAX = 200;

    /** Bounds the tree: a document of nothing but {@code {},} takes most memory per byte. */
    private static final int TOKENS_MAX = 4_000_000;

    private static final int STRING_CHARS_MAX = 16 << 20;

    private Json() {}

    /** Reads the whole file as one document. */
    public static JsonNode read(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return read(in, content.limits());
        }
    }

    /** Reads the whole file, with comments and trailing commas as editors and bun write them. */
    public static JsonNode readWithComments(Content content) throws IOException {
        try (InputStream in = content.open()) {
            JsonMapper mapper = mapper(content.limits());
            mapper.enable(JsonReadFeature.ALLOW_JAVA_COMMENTS.mappedFeature());
            mapper.enable(JsonReadFeature.ALLOW_TRAILING_COMMA.mappedFeature());
            return read(in, mapper);
        }
    }

    /** Reads one document; whatever follows it is an error. */
    public static JsonNode read(InputStream in, Limits limits) throws IOException {
        return read(in, mapper(limits));
    }

    private static JsonMapper mapper(Limits limits) {
        return JsonMapper.builder(factory(limits.memoryBytesMax(), TOKENS_MAX))
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private static JsonNode read(InputStream in, JsonMapper mapper) throws IOException {
        try {
            JsonNode root = mapper.readTree(in);
            return root == null ? MissingNode.getInstance() : root;
        } catch (JsonProcessingException e) {
            throw explained(e);
        }
    }

    /**
     * A factory whose parsers hold these bounds.
     *
     * @param tokensMax 0 for no bound: the caller counts
     */
    public static JsonFactory factory(long bytesMax, long tokensMax) {
        StreamReadConstraints.Builder constraints =
                StreamReadConstraints.builder()
                        .maxDocumentLength(bytesMax)
                        .maxNestingDepth(DEPTH_MAX)
                        .maxNameLength(50_000)
                        .maxNumberLength(1_000)
                        .maxStringLength(STRING_CHARS_MAX);
        if (tokensMax > 0) {
            constraints.maxTokenCount(tokensMax);
        }
        return JsonFactory.builder()
                .streamReadConstraints(constraints.build())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    /** The same failure in this room's words. */
    public static IOException explained(JsonProcessingException e) {
        String why = Text.quote(e.getOriginalMessage(), 300);
        if (e instanceof StreamConstraintsException) {
            return new LimitExceededException("JSON document exceeds a limit: " + why);
        }
        String line = e.getLocation() == null ? "?" : "" + e.getLocation().getLineNr();
        return new MalformedException("not valid JSON at line " + line + ": " + why, e);
    }

    /** The text of a scalar, empty for absent parts, null, arrays and objects. */
    public static String text(JsonNode node) {
        return node.isNull() ? "" : node.asText("");
    }

    /** The text of a field's scalar, empty when there is none. */
    public static String text(JsonNode object, String field) {
        return text(object.path(field));
    }

    /**
     * The document's root, which must be an object.
     *
     * @param what what the document should be, for the message
     */
    public static JsonNode object(JsonNode root, String what) throws MalformedException {
        if (!root.isObject()) {
            throw new MalformedException(
                    "not "
                            + what
                            + ": the document is "
                            + (root.isMissingNode()
                                    ? "empty"
                                    : "no object but " + root.getNodeType()));
        }
        return root;
    }
}
