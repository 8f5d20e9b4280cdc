package dev.lazaret.lint.yaml;

import java.util.List;

/**
 * A sequence.
 *
 * @param flow written in brackets
 */
public record YamlList(List<YamlValue> items, boolean flow, YamlSpan span) implements YamlValue {

    public YamlList {
        items = List.copyOf(items);
    }
}
