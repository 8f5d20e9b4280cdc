package dev.lazaret.advisories.osv;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.lazaret.advisories.Advisory.Event;
import dev.lazaret.advisories.Advisory.Range;
import dev.lazaret.advisories.osv.OsvRecord.Affected;
import dev.lazaret.advisories.osv.OsvRecord.Rating;
import dev.lazaret.base.Text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one entry of {@code affected}; what it says of versions is understood or an error. */
final class AffectedReader {

    private static final int NAME_CHARS_MAX = 1_000;

    private final JsonParser json;
    private String ecosystem = "";
    private String name = "";
    private final List<Range> ranges = new ArrayList<>();
    private List<String> versions = List.of();
    private List<Rating> ratings = List.of();
    private String ecosystemUrgency = "";
    private String databaseUrgency = "";

    AffectedReader(JsonParser json) {
        this.json = json;
    }

    /** Adds the entry, unless it names no package (a Git repository only). */
    void addTo(List<Affected> affected) throws IOException, OsvFormatException {
        Json.object(json, this::member);
        if (ecosystem.isEmpty() || name.isEmpty()) {
            return;
        }
        if (ecosystem.length() > NAME_CHARS_MAX || name.length() > NAME_CHARS_MAX) {
            throw new OsvFormatException(
                    "the package name '" + Text.quote(name, 60) + "' is too long");
        }
        String urgency = ecosystemUrgency.isEmpty() ? databaseUrgency : ecosystemUrgency;
        affected.add(new Affected(ecosystem, name, ranges, versions, ratings, urgency));
    }

    private void member(String member) throws IOException, OsvFormatException {
        switch (member) {
            case "package" -> Json.object(json, this::packageMember);
            case "ranges" -> Json.array(json, this::range);
            case "versions" -> versions = Json.texts(json);
            case "severity" -> ratings = OsvReader.ratings(json);
            case "ecosystem_specific" -> ecosystemUrgency = UrgencyReader.read(json);
            case "database_specific" -> databaseUrgency = UrgencyReader.read(json);
            default -> json.skipChildren();
        }
    }

    private void packageMember(String member) throws IOException {
        switch (member) {
            case "ecosystem" -> ecosystem = Json.text(json);
            case "name" -> name = Json.text(json);
            default -> json.skipChildren();
        }
    }

    private void range() throws IOException, OsvFormatException {
        String[] type = {""};
        List<Event> events = new ArrayList<>();
        Json.object(
                json,
                member -> {
                    switch (member) {
                        case "type" -> type[0] = Json.text(json);
                        case "events" -> Json.array(json, () -> event(events));
                        default -> json.skipChildren();
                    }
                });
        switch (type[0]) {
            case "GIT" -> {} // commits: no inventory knows them
            case "SEMVER", "ECOSYSTEM" -> ranges.add(new Range(type[0], events));
            default ->
                    throw new OsvFormatException(
                            "range type '" + Text.quote(type[0], 40) + "' is not known");
        }
    }

    private void event(List<Event> events) throws IOException, OsvFormatException {
        Json.object(
                json,
                member -> {
                    switch (member) {
                        case "introduced" -> events.add(event(Event.Kind.INTRODUCED));
                        case "fixed" -> events.add(event(Event.Kind.FIXED));
                        case "last_affected" -> events.add(event(Event.Kind.LAST_AFFECTED));
                        case "limit" -> events.add(event(Event.Kind.LIMIT));
                        default -> json.skipChildren();
                    }
                });
    }

    private Event event(Event.Kind kind) throws IOException, OsvFormatException {
        if (!json.hasToken(JsonToken.VALUE_STRING) || json.getTextLength() == 0) {
            throw new OsvFormatException("an event of a range has no version");
        }
        return new Event(kind, json.getText());
    }
}
