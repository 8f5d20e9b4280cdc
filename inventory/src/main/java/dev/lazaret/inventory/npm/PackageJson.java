package dev.lazaret.inventory.npm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.inventory.text.Json;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.TextFile;
import dev.lazaret.layers.Content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The few top-level fields of a package.json that an inventory needs, read as a stream: an image
 * has thousands of them. The last of two equal fields wins, as in JavaScript.
 */
final class PackageJson {

    /** Larger ones are refused. */
    static final int BYTES_MAX = 16 << 20;

    private static final int LICENSES_MAX = 20;
    private static final JsonFactory FACTORY = Json.factory(BYTES_MAX, 0);

    private String name = "";
    private String version = "";
    private boolean unpublished;
    private List<String> licenses = List.of();

    /** Names in {@code dependencies} and their optional and peer kinds. */
    private final Set<String> needs = new LinkedHashSet<>();

    private PackageJson() {}

    static PackageJson read(Content content) throws IOException {
        return parse(TextFile.read(content));
    }

    static PackageJson parse(byte[] bytes) throws IOException {
        return parse(TextFile.decode(bytes));
    }

    private static PackageJson parse(String text) throws IOException {
        // not every package.json is UTF-8, and only a description suffers from it
        try (JsonParser json = FACTORY.createParser(text)) {
            PackageJson read = new PackageJson();
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedException("not a package.json: no JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                read.take(field, json);
            }
            return read;
        } catch (JsonProcessingException e) {
            throw Json.explained(e);
        }
    }

    String name() {
        return name;
    }

    String version() {
        return version;
    }

    /** Marked private: no registry has it. */
    boolean unpublished() {
        return unpublished;
    }

    /**
     * Adds the package that it describes, under a registry's name.
     *
     * @param besideOthers whether what it needs lies where Node.js looks for it
     */
    void addTo(PackageList packages, PackageUrl purl, boolean besideOthers)
            throws LimitExceededException {
        packages.add(
                purl.type(),
                purl.namespace(),
                purl.name(),
                purl.version(),
                builder ->
                        besideOthers
                                ? builder.licenses(licenses).needs(needs)
                                : builder.licenses(licenses));
    }

    private void take(String field, JsonParser json) throws IOException {
        switch (field) {
            case "name" -> name = scalar(json);
            case "version" -> version = scalar(json);
            case "private" -> unpublished = scalar(json).equals("true");
            case "license", "licenses" -> licenses = readLicenses(json);
            case "dependencies", "optionalDependencies", "peerDependencies" -> readNames(json);
            default -> json.skipChildren();
        }
    }

    private void readNames(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            needs.add(json.currentName());
            json.nextToken();
            json.skipChildren();
        }
    }

    private static String scalar(JsonParser json) throws IOException {
        if (json.currentToken().isScalarValue()) {
            return json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText().strip();
        }
        json.skipChildren();
        return "";
    }

    /** A text, an object with a type, or a list of these. */
    private static List<String> readLicenses(JsonParser json) throws IOException {
        List<String> found = new ArrayList<>();
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                addLicense(json, found);
            }
        } else {
            addLicense(json, found);
        }
        return List.copyOf(found);
    }

    private static void addLicense(JsonParser json, List<String> found) throws IOException {
        String license = "";
        if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean type = json.currentName().equals("type");
                json.nextToken();
                String value = scalar(json);
                license = type ? value : license;
            }
        } else {
            license = scalar(json);
        }
        if (!license.isEmpty() && found.size() < LICENSES_MAX) {
            found.add(license);
        }
    }
}
