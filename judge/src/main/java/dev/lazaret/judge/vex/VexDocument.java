package dev.lazaret.judge.vex;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A VEX document of any of the three formats.
 *
 * @param gaps statements that name nothing an image could be compared with
 */
public record VexDocument(List<VexStatement> statements, List<Gap> gaps) {

    private static final int BYTES_MAX = 32 << 20;
    private static final int TOKENS_MAX = 2_000_000;
    private static final int DEPTH_MAX = 100;
    private static final int TEXT_CHARS_MAX = 1 << 20;

    private static final ObjectMapper JSON =
            new ObjectMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxNestingDepth(DEPTH_MAX)
                                            .maxStringLength(TEXT_CHARS_MAX)
                                            .maxTokenCount(TOKENS_MAX)
                                            .build())
                            .build());

    public VexDocument {
        statements = List.copyOf(statements);
        gaps = List.copyOf(gaps);
    }

    /**
     * Reads OpenVEX (0.2.0), CSAF 2.0 (profile 5, VEX) or CycloneDX (1.4 and later).
     *
     * @param file name for reasons and errors
     * @param limits at most {@link Limits#memoryBytesMax()} and 32 MiB are read
     * @throws VexException if it is none of them, broken, or too large
     * @throws IOException if the stream fails
     */
    public static VexDocument read(String file, InputStream in, Limits limits)
            throws VexException, IOException {
        int bytesMax = (int) Math.min(BYTES_MAX, limits.memoryBytesMax());
        byte[] bytes = in.readNBytes(bytesMax + 1);
        if (bytes.length > bytesMax) {
            throw new VexException(
                    "Tried to read the VEX document "
                            + file
                            + " but it is larger than "
                            + bytesMax
                            + " bytes. Split it by product or vulnerability.");
        }
        return parse(file, bytes);
    }

    /**
     * Whether an SBOM in CycloneDX lists vulnerabilities, which is where statements about them lie.
     * Reads no further than that; what is no JSON lists none.
     */
    public static boolean isAttached(InputStream sbom) {
        try (JsonParser parser = JSON.createParser(sbom)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean listed = parser.currentName().equals("vulnerabilities");
                JsonToken value = parser.nextToken();
                if (listed && value == JsonToken.START_ARRAY) {
                    return true;
                }
                parser.skipChildren();
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static VexDocument parse(String file, byte[] bytes) throws VexException {
        JsonNode root = json(file, bytes);
        if (root.path("@context").asText("").contains("openvex")) {
            return OpenVex.read(file, root);
        }
        if (root.path("document").path("csaf_version").isTextual()) {
            return new CsafVex(file, root).read();
        }
        if (root.path("bomFormat").asText("").equals("CycloneDX")) {
            return new CycloneDxVex(file, root).read();
        }
        throw new VexException(
                "Tried to read the VEX document "
                        + file
                        + " but it is neither OpenVEX (@context), nor CSAF"
                        + " (document.csaf_version), nor CycloneDX (bomFormat).");
    }

    private static JsonNode json(String file, byte[] bytes) throws VexException {
        try (JsonParser parser = JSON.createParser(bytes)) {
            return json(file, parser);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
    }

    private static JsonNode json(String file, JsonParser parser) throws VexException, IOException {
        try {
            JsonNode root = JSON.readTree(parser);
            return root == null ? MissingNode.getInstance() : root;
        } catch (JsonProcessingException e) {
            throw new VexException(
                    "Tried to read the VEX document "
                            + file
                            + " but line "
                            + parser.currentLocation().getLineNr()
                            + " is no JSON that can be taken: "
                            + Text.quote(reason(e), 200)
                            + ".",
                    e);
        }
    }

    /** Without the names of the reader's own settings. */
    private static String reason(JsonProcessingException e) {
        String first = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        return e instanceof StreamConstraintsException
                ? first.replaceFirst(", from `.*", ")") + "; split it by product or vulnerability"
                : first;
    }
}
