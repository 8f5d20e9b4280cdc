package dev.lazaret.advisories.database;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.lazaret.advisories.Advisory;
import dev.lazaret.advisories.Advisory.Event;
import dev.lazaret.advisories.Advisory.Range;
import dev.lazaret.base.VulnerabilityFinding.Cvss;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one object, member by member. */
final class AdvisoryReader {
    private final JsonParser json;
    private String id = "";
    private String source = "";
    private List<String> aliases = List.of();
    private List<String> upstream = List.of();
    private String packageName = "";
    private final List<Range> ranges = new ArrayList<>();
    private List<String> versions = List.of();
    private final List<Cvss> cvss = new ArrayList<>();
    private String urgency = "";
    private String summary = "";
    private String published = "";
    private String modified = "";
    private String withdrawn = "";
    private List<String> references = List.of();

    AdvisoryReader(JsonParser json) {
        this.json = json;
    }

    Advisory advisory(String ecosystem) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            member(name);
        }
        return new Advisory(
                id,
                source,
                aliases,
                upstream,
                ecosystem,
                packageName,
                ranges,
                versions,
                cvss,
                urgency,
                summary,
                published,
                modified,
                withdrawn,
                references);
    }

    private void member(String name) throws IOException {
        switch (name) {
            case "id" -> id = text();
            case "source" -> source = text();
            case "aliases" -> aliases = texts();
            case "upstream" -> upstream = texts();
            case "package" -> packageName = text();
            case "ranges" -> ranges();
            case "versions" -> versions = texts();
            case "cvss" -> cvss();
            case "urgency" -> urgency = text();
            case "summary" -> summary = text();
            case "published" -> published = text();
            case "modified" -> modified = text();
            case "withdrawn" -> withdrawn = text();
            case "references" -> references = texts();
            default -> json.skipChildren();
        }
    }

    private String text() throws IOException {
        AdvisoryJson.expect(json.currentToken(), JsonToken.VALUE_STRING);
        return json.getText();
    }

    private List<String> texts() throws IOException {
        AdvisoryJson.expect(json.currentToken(), JsonToken.START_ARRAY);
        List<String> texts = new ArrayList<>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(json.getText());
        }
        AdvisoryJson.expect(json.currentToken(), JsonToken.END_ARRAY);
        return texts;
    }

    private void ranges() throws IOException {
        AdvisoryJson.expect(json.currentToken(), JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String type = "";
            List<Event> events = List.of();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "type" -> type = text();
                    case "events" -> events = events();
                    default -> json.skipChildren();
                }
            }
            ranges.add(new Range(type, events));
        }
        AdvisoryJson.expect(json.currentToken(), JsonToken.END_ARRAY);
    }

    private List<Event> events() throws IOException {
        AdvisoryJson.expect(json.currentToken(), JsonToken.START_ARRAY);
        List<Event> events = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            AdvisoryJson.expect(json.nextToken(), JsonToken.FIELD_NAME);
            Event.Kind kind = kind(json.currentName());
            json.nextToken();
            events.add(new Event(kind, text()));
            AdvisoryJson.expect(json.nextToken(), JsonToken.END_OBJECT);
        }
        AdvisoryJson.expect(json.currentToken(), JsonToken.END_ARRAY);
        return events;
    }

    private static Event.Kind kind(String name) throws IOException {
        return switch (name) {
            case "introduced" -> Event.Kind.INTRODUCED;
            case "fixed" -> Event.Kind.FIXED;
            case "last_affected" -> Event.Kind.LAST_AFFECTED;
            case "limit" -> Event.Kind.LIMIT;
            default -> throw new IOException("no event is called " + name);
        };
    }

    private void cvss() throws IOException {
        AdvisoryJson.expect(json.currentToken(), JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String version = "";
            String vector = "";
            double score = 0;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "version" -> version = text();
                    case "vector" -> vector = text();
                    case "score" -> score = json.getDoubleValue();
                    default -> json.skipChildren();
                }
            }
            cvss.add(new Cvss(version, vector, score));
        }
        AdvisoryJson.expect(json.currentToken(), JsonToken.END_ARRAY);
    }
}
