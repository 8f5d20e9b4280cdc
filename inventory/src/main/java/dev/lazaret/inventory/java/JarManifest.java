package dev.lazaret.inventory.java;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The main section of {@code META-INF/MANIFEST.MF} (JAR file specification, "JAR Manifest"), read
 * leniently: a line that makes no sense is passed over.
 */
final class JarManifest {

    static final JarManifest EMPTY = new JarManifest(Map.of());

    private static final int VALUE_CHARS_MAX = 4_096;

    private final Map<String, String> attributes;

    private JarManifest(Map<String, String> attributes) {
        this.attributes = attributes;
    }

    static JarManifest parse(byte[] bytes) {
        Map<String, String> attributes = new TreeMap<>();
        StringBuilder line = new StringBuilder();
        Iterator<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().iterator();
        boolean inMainSection = true;
        while (inMainSection && lines.hasNext()) {
            String next = lines.next();
            if (next.startsWith(" ")) {
                line.append(next, 1, next.length());
            } else {
                keep(line, attributes);
                line.setLength(0);
                line.append(next);
                inMainSection = !next.isEmpty() || attributes.isEmpty();
            }
        }
        keep(line, attributes);
        return new JarManifest(attributes);
    }

    /** An attribute's value, stripped; empty when absent, absurdly long or never filled in. */
    String get(String name) {
        String value = attributes.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        return value.contains("${") || value.contains("@") ? "" : value;
    }

    /** The first of several attributes that has a value. */
    String firstOf(String... names) {
        return Stream.of(names)
                .map(this::get)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** An OSGi header's value without its parameters: {@code a.b;singleton:=true} is a.b. */
    String withoutParameters(String name) {
        String value = get(name);
        int semicolon = value.indexOf(';');
        return semicolon < 0 ? value : value.substring(0, semicolon).strip();
    }

    private static void keep(StringBuilder line, Map<String, String> attributes) {
        int colon = line.indexOf(":");
        if (colon > 0 && line.length() - colon <= VALUE_CHARS_MAX) {
            attributes.putIfAbsent(
                    line.substring(0, colon).toLowerCase(Locale.ROOT).strip(),
                    line.substring(colon + 1).strip());
        }
    }
}
