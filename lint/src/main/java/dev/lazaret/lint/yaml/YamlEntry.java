package dev.lazaret.lint.yaml;

/**
 * A key and its value.
 *
 * @param key other than scalar keys become the empty text
 */
public record YamlEntry(YamlScalar key, YamlValue value) {}
