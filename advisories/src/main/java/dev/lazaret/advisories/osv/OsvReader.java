package dev.lazaret.advisories.osv;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import dev.lazaret.advisories.osv.OsvRecord.Rating;
import dev.lazaret.advisories.osv.OsvRecord.Reference;
import dev.lazaret.base.Text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one OSV record. Members it does not know are skipped, as the schema asks. */
final class OsvReader {

    private static final int ID_CHARS_MAX = 200;

    private final JsonParser json;
    private String id = "";
    private String modified = "";
    private String published = "";
    private String withdrawn = "";
    private List<String> aliases = List.of();
    private List<String> upstream = List.of();
    private List<String> related = List.of();
    private String summary = "";
    private String details = "";
    private List<Rating> ratings = List.of();
    private String urgency = "";
    private final List<OsvRecord.Affected> affected = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    private OsvReader(JsonParser json) {
        this.json = json;
    }

    /**
     * The record in these bytes.
     *
     * @throws OsvFormatException if they are no JSON object, have no id, or say something about
     *     versions that cannot be understood
     */
    static OsvRecord read(byte[] bytes) throws OsvFormatException {
        try (JsonParser json = Json.FACTORY.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new OsvFormatException("not a JSON object");
            }
            return new OsvReader(json).record();
        } catch (JsonProcessingException e) {
            throw new OsvFormatException(
                    "not well-formed JSON: " + Text.quote(e.getOriginalMessage(), 200), e);
        } catch (IOException e) {
            throw new OsvFormatException("not readable: " + e.getMessage(), e);
        }
    }

    private OsvRecord record() throws IOException, OsvFormatException {
        Json.object(json, this::member);
        if (!json.hasToken(JsonToken.END_OBJECT)) {
            throw new OsvFormatException("the record ends too early");
        }
        if (!isId(id)) {
            throw new OsvFormatException("id '" + Text.quote(id, 60) + "' is no identifier");
        }
        return new OsvRecord(
                id,
                modified,
                published,
                withdrawn,
                aliases,
                upstream,
                related,
                summary,
                details,
                ratings,
                urgency,
                affected,
                references);
    }

    private void member(String name) throws IOException, OsvFormatException {
        switch (name) {
            case "id" -> id = Json.text(json);
            case "modified" -> modified = Json.text(json);
            case "published" -> published = Json.text(json);
            case "withdrawn" -> withdrawn = Json.text(json);
            case "aliases" -> aliases = ids(Json.texts(json));
            case "upstream" -> upstream = ids(Json.texts(json));
            case "related" -> related = ids(Json.texts(json));
            case "summary" -> summary = Json.text(json);
            case "details" -> details = Json.text(json);
            case "severity" -> ratings = ratings(json);
            case "database_specific" -> urgency = UrgencyReader.read(json);
            case "affected" -> Json.array(json, () -> new AffectedReader(json).addTo(affected));
            case "references" -> Json.array(json, this::reference);
            default -> json.skipChildren();
        }
    }

    private void reference() throws IOException, OsvFormatException {
        String[] parts = {"", ""};
        Json.object(
                json,
                name -> {
                    switch (name) {
                        case "type" -> parts[0] = Json.text(json);
                        case "url" -> parts[1] = Json.text(json);
                        default -> json.skipChildren();
                    }
                });
        references.add(new Reference(parts[0], parts[1]));
    }

    /** The entries of a {@code severity} array. */
    static List<Rating> ratings(JsonParser json) throws IOException, OsvFormatException {
        List<Rating> ratings = new ArrayList<>();
        Json.array(
                json,
                () -> {
                    String[] parts = {"", ""};
                    Json.object(
                            json,
                            name -> {
                                switch (name) {
                                    case "type" -> parts[0] = Json.text(json);
                                    case "score" -> parts[1] = Json.text(json);
                                    default -> json.skipChildren();
                                }
                            });
                    ratings.add(new Rating(parts[0], parts[1]));
                });
        return ratings;
    }

    private static List<String> ids(List<String> texts) {
        return texts.stream().filter(OsvReader::isId).distinct().toList();
    }

    private static boolean isId(String text) {
        return !text.isEmpty()
                && text.length() <= ID_CHARS_MAX
                && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }
}
