package dev.lazaret.inventory.java;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Group ids of widely used artifacts whose archives do not state them, because they are not built
 * with Maven. The artifact id must be exact; the table is {@code known-groups.txt} beside this
 * class, {@code group: artifact artifact …} per line; {@code artifact@2} is what has major version
 * 2 there, when a project moved to another group. Lines {@code bundle NAME: group} say the same of
 * OSGi bundles whose symbolic name misleads.
 */
final class KnownGroups {

    private static final String BUNDLE = "bundle ";
    private static final String CLASSES = "classes ";
    private static final Map<String, String> BY_ARTIFACT = load();

    private KnownGroups() {}

    /** The group of this artifact in this version; empty when the table does not know it. */
    static String of(String artifactId, String version) {
        int dot = version.indexOf('.');
        String since = artifactId + "@" + (dot < 0 ? version : version.substring(0, dot));
        String moved = BY_ARTIFACT.get(since);
        return moved == null ? BY_ARTIFACT.getOrDefault(artifactId, "") : moved;
    }

    /** The group of bundles with this symbolic name, or named below it, where that misleads. */
    static Optional<String> ofBundle(String name) {
        return Optional.ofNullable(BY_ARTIFACT.get(BUNDLE + name));
    }

    /** The group of projects whose classes lie below this package: most often its own name. */
    static String ofClasses(String name) {
        return BY_ARTIFACT.getOrDefault(CLASSES + name, name);
    }

    private static Map<String, String> load() {
        try (InputStream in = KnownGroups.class.getResourceAsStream("known-groups.txt")) {
            if (in == null) {
                throw new IllegalStateException("known-groups.txt is not on the class path");
            }
            return parse(
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> parse(List<String> lines) {
        Map<String, String> groups = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (line.startsWith(BUNDLE) || line.startsWith(CLASSES)) {
                groups.put(line.substring(0, colon), line.substring(colon + 1).strip());
            } else if (colon > 0 && !line.startsWith("#")) {
                String group = line.substring(0, colon);
                for (String artifact : line.substring(colon + 1).strip().split(" ", -1)) {
                    if (groups.put(artifact, group) != null) {
                        throw new IllegalStateException(artifact + " is in two groups");
                    }
                }
            }
        }
        return Map.copyOf(groups);
    }
}
