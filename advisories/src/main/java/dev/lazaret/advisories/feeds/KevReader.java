package dev.lazaret.advisories.feeds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.lazaret.advisories.FeedException;
import dev.lazaret.base.VulnerabilityFinding.Kev;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads CISA's catalogue of known exploited vulnerabilities (its JSON schema 1.0 and 1.1). */
public final class KevReader {

    private static final int ENTRIES_MAX = 200_000;
    private static final JsonFactory FACTORY = new JsonFactory();

    private KevReader() {}

    /**
     * The entries by CVE id.
     *
     * @throws FeedException if the file is no such catalogue: one without entries is none
     */
    public static SortedMap<String, Kev> read(Path file) throws FeedException {
        SortedMap<String, Kev> entries = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = FACTORY.createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken() == JsonToken.START_ARRAY && name.equals("vulnerabilities")) {
                    readEntries(json, entries);
                } else {
                    json.skipChildren();
                }
            }
            if (entries.isEmpty()) {
                throw new IOException("it has no entries");
            }
        } catch (IOException e) {
            throw new FeedException(
                    "cannot read the KEV catalogue %s: %s; fetch it again"
                            .formatted(file, e.getMessage()),
                    e);
        }
        return entries;
    }

    private static void readEntries(JsonParser json, SortedMap<String, Kev> entries)
            throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> texts = new TreeMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken() == JsonToken.VALUE_STRING) {
                    texts.put(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            String cve = texts.getOrDefault("cveID", "");
            if (Cve.isId(cve)) {
                entries.put(
                        cve,
                        new Kev(
                                date(texts.getOrDefault("dateAdded", "")),
                                date(texts.getOrDefault("dueDate", "")),
                                "Known"
                                        .equalsIgnoreCase(
                                                texts.getOrDefault(
                                                        "knownRansomwareCampaignUse", ""))));
            }
            if (entries.size() > ENTRIES_MAX) {
                throw new IOException("more than " + ENTRIES_MAX + " entries");
            }
        }
    }

    private static String date(String text) {
        return text.length() == 10 && text.chars().allMatch(c -> c == '-' || Cve.isDigit(c))
                ? text
                : "";
    }
}
