package dev.lazaret.report.saved;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lazaret.base.Text;
import dev.lazaret.judge.Evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;

/**
 * Reads what {@code lazaret scan --format json} wrote (lazaret-report-1.schema.json), to judge it
 * by another policy without the image. What filters left out of the report is not there; findings
 * that the policy of then made itself are left to the policy of now.
 */
public final class SavedReport {

    private static final int BYTES_MAX = 256 << 20;

    private static final ObjectMapper JSON =
            new ObjectMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxNestingDepth(50)
                                            .maxStringLength(1 << 20)
                                            .maxTokenCount(20_000_000)
                                            .maxDocumentLength(BYTES_MAX)
                                            .build())
                            .build());

    private SavedReport() {}

    /** Whether these bytes begin as such a report does. */
    public static boolean isBeginning(InputStream in) {
        try (JsonParser parser = JSON.createParser(in)) {
            return parser.nextToken() == JsonToken.START_OBJECT
                    && parser.nextToken() == JsonToken.FIELD_NAME
                    && parser.currentName().equals("schemaVersion");
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads a whole report.
     *
     * @param file name for errors
     * @param today the day of the new judgement, UTC
     * @throws IOException if it cannot be read, is too large, or no such report
     */
    public static Evidence read(String file, InputStream in, LocalDate today) throws IOException {
        try {
            JsonNode root = JSON.readTree(in);
            if (!root.path("schemaVersion").asText("").startsWith("1.")) {
                throw new IOException("it is not of schema version 1");
            }
            return new EvidenceReader(root, today).read();
        } catch (IOException | IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new IOException(
                    "Tried to read the report "
                            + file
                            + " but failed: "
                            + Text.quote(reason, 300)
                            + ". Write it anew with 'lazaret scan --format json=FILE IMAGE'.",
                    e);
        }
    }
}
