package dev.lazaret.inventory.java;

import java.util.List;
import java.util.Map;

/**
 * The parts of a pom.xml that say what a project is and needs, nothing resolved from elsewhere.
 *
 * @param own groupId, artifactId and version as written, by element name
 * @param parent the same of the parent
 * @param properties as written
 * @param managed dependencyManagement
 * @param dependencies dependencies
 */
record Pom(
        Map<String, String> own,
        Map<String, String> parent,
        Map<String, String> properties,
        List<Map<String, String>> managed,
        List<Map<String, String>> dependencies) {

    private static final int EXPANSIONS_MAX = 50;
    private static final int CHARS_MAX = 1_000;

    Pom {
        own = Map.copyOf(own);
        parent = Map.copyOf(parent);
        properties = Map.copyOf(properties);
        managed = List.copyOf(managed);
        dependencies = List.copyOf(dependencies);
    }

    String groupId() {
        return resolve(inherited("groupId"));
    }

    String artifactId() {
        return resolve(own.getOrDefault("artifactId", ""));
    }

    String version() {
        return resolve(inherited("version"));
    }

    /**
     * The text with {@code ${…}} replaced by what this file says; what it does not say stays as it
     * is. Properties may refer to each other without end, so the number of steps is bounded.
     */
    String resolve(String text) {
        String resolved = text.strip();
        for (int i = 0; i < EXPANSIONS_MAX && resolved.length() <= CHARS_MAX; i++) {
            int start = resolved.indexOf("${");
            int end = start < 0 ? -1 : resolved.indexOf('}', start);
            if (end < 0) {
                return resolved;
            }
            String value = property(resolved.substring(start + 2, end));
            if (value.isEmpty()) {
                return resolved;
            }
            resolved = resolved.substring(0, start) + value + resolved.substring(end + 1);
        }
        return text.strip();
    }

    private String property(String name) {
        String value = properties.get(name);
        if (value != null) {
            return value;
        }
        return switch (name) {
            case "project.version", "pom.version", "version" -> inherited("version");
            case "project.groupId", "pom.groupId", "groupId" -> inherited("groupId");
            case "project.artifactId", "pom.artifactId" -> own.getOrDefault("artifactId", "");
            case "project.parent.version", "parent.version" -> parent.getOrDefault("version", "");
            case "project.parent.groupId" -> parent.getOrDefault("groupId", "");
            default -> "";
        };
    }

    private String inherited(String element) {
        return own.getOrDefault(element, parent.getOrDefault(element, ""));
    }
}
