package dev.lazaret.lint.yaml;

import dev.lazaret.lint.TextEdits;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Adds to a YAML text by line and column, so that comments, order and style of all else stay.
 * Values that are there are never changed.
 */
public final class YamlEditor {

    private final String text;
    private final String lineEnd;
    private final TextEdits edits;

    public YamlEditor(String text) {
        this.text = text;
        this.edits = new TextEdits(text);
        this.lineEnd = edits.lineEnd();
    }

    /**
     * Sees to it that a mapping has something.
     *
     * @param after keys behind which a new one goes, the best first
     * @return whether that is possible without changing a value
     */
    public boolean add(YamlCursor target, YamlAddition addition, List<String> after) {
        if (!(target.value() instanceof YamlMap map)) {
            return false;
        }
        YamlEntry entry = map.entry(addition.key());
        if (entry == null) {
            return insert(map, addition, after);
        }
        return switch (addition) {
            case YamlAddition.Value _ -> false;
            case YamlAddition.Item item -> addItem(map, entry, item);
            case YamlAddition.Nested nested -> addNested(map, entry, nested);
        };
    }

    /** The text with everything added. */
    public String result() {
        return edits.result();
    }

    private boolean addNested(YamlMap parent, YamlEntry entry, YamlAddition.Nested nested) {
        if (entry.value() instanceof YamlScalar scalar && scalar.isNull()) {
            String value =
                    parent.flow()
                            ? " " + nested.braces()
                            : nested.below(entry.key().span().column() - 1, lineEnd);
            replace(scalar, value);
            return true;
        }
        if (!(entry.value() instanceof YamlMap map)) {
            return false;
        }
        boolean all = true;
        for (YamlAddition child : nested.children()) {
            all &= add(YamlCursor.at(map), child, List.of());
        }
        return all;
    }

    private boolean addItem(YamlMap parent, YamlEntry entry, YamlAddition.Item item) {
        if (entry.value() instanceof YamlScalar scalar && scalar.isNull()) {
            int indent = entry.key().span().column() + 1;
            String value =
                    parent.flow()
                            ? " [\"" + item.item() + "\"]"
                            : lineEnd + " ".repeat(indent) + "- " + item.item();
            replace(scalar, value);
            return true;
        }
        if (!(entry.value() instanceof YamlList list)) {
            return false;
        }
        if (list.flow()) {
            boolean empty = list.items().isEmpty();
            int at = empty ? list.span().end() - 1 : list.items().getFirst().span().start();
            edits.replace(at, at, "\"" + item.item() + "\"" + (empty ? "" : ", "));
            return true;
        }
        int first = list.items().getFirst().span().start();
        int line = lineStart(first);
        String prefix = text.substring(line, first);
        if (!prefix.strip().equals("-")) {
            return false;
        }
        edits.replace(line, line, prefix + item.item() + lineEnd);
        return true;
    }

    /** Puts the text in place of a null, which may be nothing at all. */
    private void replace(YamlScalar nothing, String value) {
        edits.replace(nothing.span().start(), nothing.span().end(), value);
    }

    private boolean insert(YamlMap map, YamlAddition addition, List<String> after) {
        List<YamlEntry> own = map.entries().stream().filter(e -> liesIn(map, e)).toList();
        if (map.flow()) {
            int at = own.isEmpty() ? map.span().end() - 1 : own.getFirst().key().span().start();
            edits.replace(at, at, addition.flow() + (own.isEmpty() ? "" : ", "));
            return true;
        }
        if (own.isEmpty()) {
            return false;
        }
        YamlSpan first = own.getFirst().key().span();
        int indent = first.column() - 1;
        String rendered = addition.block(indent, lineEnd);
        Optional<YamlEntry> neighbour =
                after.stream()
                        .map(map::entry)
                        .filter(e -> e != null && liesIn(map, e) && isOneLine(e))
                        .findFirst();
        if (neighbour.isPresent()) {
            int at = lineEndOf(neighbour.get().value().span().end());
            edits.replace(at, at, lineEnd + " ".repeat(indent) + rendered);
        } else {
            int at = first.start();
            edits.replace(at, at, rendered + lineEnd + " ".repeat(indent));
        }
        return true;
    }

    /** Whether the entry is written here and not merged from elsewhere. */
    private static boolean liesIn(YamlMap map, YamlEntry entry) {
        int at = entry.key().span().start();
        return map.span().start() <= at && at < map.span().end();
    }

    private boolean isOneLine(@Nullable YamlEntry entry) {
        if (entry == null || !(entry.value() instanceof YamlScalar scalar)) {
            return false;
        }
        int from = entry.key().span().start();
        int to = scalar.span().end();
        return from <= to && text.substring(from, to).indexOf('\n') < 0;
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private int lineEndOf(int at) {
        int end = text.indexOf('\n', at);
        if (end < 0) {
            return text.length();
        }
        return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }
}
