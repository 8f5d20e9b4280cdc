package dev.lazaret.lint.yaml;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A mapping or sequence whose end has not come yet. */
final class OpenCollection {

    private static final String MERGE = "<<";
    private final CollectionStartEvent start;
    private final boolean mapping;
    private final List<YamlValue> items = new ArrayList<>();
    private final List<YamlEntry> merged = new ArrayList<>();
    private final List<YamlEntry> entries = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final List<YamlScalar> duplicates = new ArrayList<>();
    private @Nullable YamlScalar key;
    private long size = 1;

    OpenCollection(CollectionStartEvent start, boolean mapping) {
        this.start = start;
        this.mapping = mapping;
    }

    CollectionStartEvent start() {
        return start;
    }

    boolean isFlow() {
        return start.isFlow();
    }

    boolean awaitsKey() {
        return mapping && key == null;
    }

    /** How many values this is so far, aliases expanded. */
    long size() {
        return size;
    }

    List<YamlScalar> duplicates() {
        return duplicates;
    }

    void add(YamlTree.Anchored added) {
        size += added.size();
        YamlValue value = added.value();
        if (!mapping) {
            items.add(value);
        } else if (key == null) {
            key = value instanceof YamlScalar scalar ? scalar : noKey(value);
        } else {
            put(key, value);
            key = null;
        }
    }

    private static YamlScalar noKey(YamlValue value) {
        return new YamlScalar("", false, value.span());
    }

    private void put(YamlScalar name, YamlValue value) {
        if (name.plain() && name.text().equals(MERGE)) {
            merge(value);
            return;
        }
        if (!keys.add(name.text())) {
            duplicates.add(name);
        }
        entries.add(new YamlEntry(name, value));
    }

    /** Keys of earlier maps in a merge list win, and own keys win over all (YAML merge type). */
    private void merge(YamlValue value) {
        List<YamlValue> sources =
                value instanceof YamlList list ? list.items().reversed() : List.of(value);
        for (YamlValue source : sources) {
            if (source instanceof YamlMap map) {
                merged.addAll(map.entries());
            }
        }
    }

    YamlValue close(YamlSpan span) {
        if (!mapping) {
            return new YamlList(items, start.isFlow(), span);
        }
        merged.addAll(entries);
        return new YamlMap(merged, start.isFlow(), span);
    }
}
