package dev.lazaret.lint.compose;

import dev.lazaret.lint.yaml.YamlCursor;
import dev.lazaret.lint.yaml.YamlEntry;
import dev.lazaret.lint.yaml.YamlList;
import dev.lazaret.lint.yaml.YamlMap;
import dev.lazaret.lint.yaml.YamlReader;
import dev.lazaret.lint.yaml.YamlValue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Services with the fields they take from others of the same file (Compose specification, services,
 * extends): mappings are merged, sequences joined, other values replaced.
 */
final class ComposeExtends {

    private static final int DEPTH_MAX = 8;

    private final YamlCursor services;
    private long left = YamlReader.VALUES_MAX;
    private boolean complete = true;

    ComposeExtends(YamlCursor services) {
        this.services = services;
    }

    /** False when services extend each other in a circle, too deep, or come to too many fields. */
    boolean isComplete() {
        return complete;
    }

    /** A service with what it takes from those it extends; every field keeps its place. */
    YamlCursor whole(YamlCursor service) {
        return service.value() instanceof YamlMap own
                ? new YamlCursor(whole(own, 0), service.line(), service.column())
                : service;
    }

    private YamlMap whole(YamlMap own, int depth) {
        YamlEntry field = own.entry("extends");
        if (field == null) {
            return own;
        }
        YamlCursor named = YamlCursor.at(field.value());
        String name = named.text().orElse(named.get("service").textOrEmpty());
        YamlValue base = named.get("file").isPresent() ? null : services.get(name).value();
        if (!(base instanceof YamlMap other)) {
            return own;
        }
        complete &= depth < DEPTH_MAX;
        return depth < DEPTH_MAX ? merge(whole(other, depth + 1), own) : own;
    }

    private YamlMap merge(YamlMap base, YamlMap own) {
        left -= base.entries().size() + own.entries().size();
        if (left < 0) {
            complete = false;
            return own;
        }
        Map<String, YamlEntry> merged = new LinkedHashMap<>();
        base.entries().forEach(entry -> merged.put(entry.key().text(), entry));
        for (YamlEntry entry : own.entries()) {
            YamlEntry inherited = merged.get(entry.key().text());
            YamlValue value =
                    inherited == null ? entry.value() : both(inherited.value(), entry.value());
            merged.put(entry.key().text(), new YamlEntry(entry.key(), value));
        }
        return new YamlMap(List.copyOf(merged.values()), own.flow(), own.span());
    }

    private YamlValue both(YamlValue base, YamlValue own) {
        if (base instanceof YamlMap inherited && own instanceof YamlMap map) {
            return merge(inherited, map);
        }
        if (base instanceof YamlList inherited && own instanceof YamlList list) {
            return join(inherited, list);
        }
        return own;
    }

    private YamlList join(YamlList base, YamlList own) {
        left -= base.items().size() + own.items().size();
        if (left < 0) {
            complete = false;
            return own;
        }
        List<YamlValue> items = new ArrayList<>(base.items());
        items.addAll(own.items());
        return new YamlList(items, own.flow(), own.span());
    }
}
