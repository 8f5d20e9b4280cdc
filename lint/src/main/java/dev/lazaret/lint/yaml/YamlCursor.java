package dev.lazaret.lint.yaml;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A place in a document that may hold nothing: walking into what is absent, or is of another type
 * than expected, gives an absent cursor. So a rule never fails on an odd manifest.
 *
 * @param value null where there is nothing, or YAML's null
 * @param line one-based: of the key if there is one, else of the nearest place that exists
 * @param column one-based, of the same, in UTF-16 code units
 */
public record YamlCursor(@Nullable YamlValue value, int line, int column) {

    public YamlCursor {
        if (value instanceof YamlScalar scalar && scalar.isNull()) {
            value = null;
        }
    }

    /** A cursor at a document's root. */
    public static YamlCursor at(YamlValue root) {
        return new YamlCursor(root, root.line(), root.span().column());
    }

    public boolean isPresent() {
        return value != null;
    }

    /** The value of a key; absent unless this is a mapping that has it. */
    public YamlCursor get(String key) {
        YamlEntry entry = value instanceof YamlMap map ? map.entry(key) : null;
        return entry == null
                ? new YamlCursor(null, line, column)
                : new YamlCursor(entry.value(), entry.key().line(), entry.key().span().column());
    }

    /** The value below several keys. */
    public YamlCursor at(String... path) {
        YamlCursor cursor = this;
        for (String key : path) {
            cursor = cursor.get(key);
        }
        return cursor;
    }

    /** Whether a key is written here, even with a null value. */
    public boolean has(String key) {
        return value instanceof YamlMap map && map.entry(key) != null;
    }

    /** The items; none unless this is a list. */
    public List<YamlCursor> items() {
        return value instanceof YamlList list
                ? list.items().stream().map(YamlCursor::at).toList()
                : List.of();
    }

    /** The entries; none unless this is a mapping. */
    public List<YamlEntry> entries() {
        return value instanceof YamlMap map ? map.entries() : List.of();
    }

    /** The text of a scalar; empty for anything else. */
    public Optional<String> text() {
        return value instanceof YamlScalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    /** The text of a scalar, or the empty text. */
    public String textOrEmpty() {
        return value instanceof YamlScalar scalar ? scalar.text() : "";
    }

    /** Whether this is a scalar of that text. */
    public boolean is(String text) {
        return value instanceof YamlScalar scalar && scalar.text().equals(text);
    }

    /** The boolean this is, if it is one. */
    public Optional<Boolean> bool() {
        return value instanceof YamlScalar scalar ? scalar.bool() : Optional.empty();
    }

    public boolean isTrue() {
        return bool().orElse(false);
    }

    /** The whole number this is, if it is one. */
    public OptionalLong number() {
        return value instanceof YamlScalar scalar ? scalar.number() : OptionalLong.empty();
    }

    /** Whether a list here has this text as an item. */
    public boolean contains(String text) {
        return value instanceof YamlList list
                && list.items().stream()
                        .anyMatch(i -> i instanceof YamlScalar s && s.text().equals(text));
    }
}
