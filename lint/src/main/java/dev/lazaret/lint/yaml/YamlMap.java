package dev.lazaret.lint.yaml;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mapping, its merge keys resolved; of a key written twice the last one counts. */
public final class YamlMap implements YamlValue {

    private final Map<String, YamlEntry> byKey;
    private final boolean flow;
    private final YamlSpan span;

    /**
     * A mapping.
     *
     * @param flow written in braces
     */
    public YamlMap(List<YamlEntry> entries, boolean flow, YamlSpan span) {
        Map<String, YamlEntry> map = LinkedHashMap.newLinkedHashMap(entries.size());
        for (YamlEntry entry : entries) {
            map.put(entry.key().text(), entry);
        }
        this.byKey = map;
        this.flow = flow;
        this.span = span;
    }

    /** The entries in the order of the file. */
    public List<YamlEntry> entries() {
        return List.copyOf(byKey.values());
    }

    /** The entry of a key, or null. */
    public @Nullable YamlEntry entry(String key) {
        return byKey.get(key);
    }

    /** Whether it is written in braces. */
    public boolean flow() {
        return flow;
    }

    @Override
    public YamlSpan span() {
        return span;
    }

    @Override
    public String toString() {
        return "YamlMap" + byKey.keySet();
    }
}
