package dev.lazaret.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads our JSON report as a stranger's program would. */
final class Findings {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Findings() {}

    /** {@code id package installed fixedIn} of each vulnerability. */
    static List<String> of(String json) throws IOException {
        List<String> found = new ArrayList<>();
        for (JsonNode finding : MAPPER.readTree(json).path("findings")) {
            if (!finding.path("kind").asText().equals("vulnerability")) {
                continue;
            }
            found.add(
                    String.join(
                            " ",
                            finding.path("id").asText(),
                            finding.path("package").path("name").asText(),
                            finding.path("package").path("version").asText(),
                            finding.path("fixedIn").asText()));
        }
        return found;
    }

    /** The same of a line {@code id alias package installed fixedIn}. */
    static String expected(String line) {
        List<String> words = List.of(line.strip().split("\\s+", -1));
        return String.join(" ", words.get(0), words.get(2), words.get(3), words.get(4));
    }

    /** {@code name version} of each package of a type. */
    static List<String> packages(String json, String type) throws IOException {
        List<String> found = new ArrayList<>();
        for (JsonNode component : MAPPER.readTree(json).path("packages")) {
            if (component.path("type").asText().equals(type)) {
                found.add(
                        component.path("name").asText() + " " + component.path("version").asText());
            }
        }
        return found;
    }
}
