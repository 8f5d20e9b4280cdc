package dev.lazaret.inventory.sbom;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.text.Json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/**
 * A JSON document that is CycloneDX or SPDX, read as a stream: one component at a time is in
 * memory. An in-toto statement ({@code predicate}) and a DSSE envelope ({@code payload}) are
 * opened.
 */
final class JsonSbom {

    private static final int WRAPPERS_MAX = 4;

    private final Limits limits;
    private final Sbom sbom;
    private boolean recognised;

    private JsonSbom(Limits limits, Sbom sbom) {
        this.limits = limits;
        this.sbom = sbom;
    }

    /** Reads the document into the SBOM. */
    static void read(InputStream in, Limits limits, Sbom sbom) throws IOException {
        JsonSbom document = new JsonSbom(limits, sbom);
        document.open(in, 0);
        if (!document.recognised) {
            throw new MalformedException(
                    "not an SBOM: a JSON document with none of bomFormat, spdxVersion and an"
                            + " SPDX 3 @graph");
        }
    }

    private void open(InputStream in, int wrappers) throws IOException {
        try (CountingParser parser =
                new CountingParser(
                        new JsonMapper(Json.factory(limits.fileBytesMax(), 0)).createParser(in))) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedException("not an SBOM: the JSON document is no object");
            }
            object(parser, wrappers);
        } catch (JsonProcessingException e) {
            throw Json.explained(e);
        }
    }

    private void object(CountingParser parser, int wrappers) throws IOException {
        if (wrappers > WRAPPERS_MAX) {
            throw new LimitExceededException("an SBOM in more than " + WRAPPERS_MAX + " wrappers");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.restart();
            parser.nextToken();
            field(field, parser, wrappers);
            parser.restart();
        }
    }

    private void field(String field, CountingParser parser, int wrappers) throws IOException {
        switch (field) {
            case "bomFormat" -> recognised |= "CycloneDX".equals(parser.getText());
            case "spdxVersion" -> recognised |= parser.getText().startsWith("SPDX-");
            case "components" -> elements(parser, CycloneDxComponents::read);
            case "dependencies" -> elements(parser, CycloneDxComponents::dependency);
            case "compositions" -> elements(parser, CycloneDxComponents::composition);
            case "relationships" -> elements(parser, SpdxRelationship::read);
            case "hasExtractedLicensingInfos" -> elements(parser, SpdxPackages::extracted);
            case "packages" -> elements(parser, SpdxPackages::read);
            case "metadata" -> subject(parser.readValueAsTree());
            case "@graph" -> {
                recognised = true;
                elements(parser, SpdxGraph::read);
            }
            case "predicate", "Data" -> {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    object(parser, wrappers + 1);
                } else {
                    parser.skipChildren();
                }
            }
            case "payload" -> payload(parser, wrappers);
            default -> parser.skipChildren();
        }
    }

    private interface Element {
        void read(JsonNode node, Sbom sbom) throws IOException;
    }

    private void elements(CountingParser parser, Element element) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.restart();
            JsonNode node = parser.readValueAsTree();
            element.read(node, sbom);
        }
    }

    /** What the SBOM is about may itself be a package or, from some tools, the OS. */
    private void subject(JsonNode metadata) throws IOException {
        for (JsonNode property : metadata.path("properties")) {
            if (Json.text(property, "name").equals(SbomProperties.GAP)) {
                sbom.gap(Json.text(property, "value"));
            }
        }
        JsonNode component = metadata.path("component");
        if (component.isObject() && !Json.text(component, "type").equals("container")) {
            CycloneDxComponents.read(component, sbom);
        }
    }

    private void payload(CountingParser parser, int wrappers) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            parser.skipChildren();
            return;
        }
        if (wrappers >= WRAPPERS_MAX) {
            throw new LimitExceededException("an SBOM in more than " + WRAPPERS_MAX + " wrappers");
        }
        try {
            byte[] inner = Base64.getMimeDecoder().decode(parser.getText());
            open(new ByteArrayInputStream(inner), wrappers + 1);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("the payload of the DSSE envelope is not base64", e);
        }
    }
}
