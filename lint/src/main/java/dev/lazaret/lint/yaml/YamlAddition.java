package dev.lazaret.lint.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** What should be in a mapping: a key with a value, with keys of its own, or with an item. */
public sealed interface YamlAddition {

    String key();

    /** As it is written in a block mapping whose keys start after {@code indent} spaces. */
    String block(int indent, String lineEnd);

    /** As it is written in braces; JSON, which is YAML as well. */
    String flow();

    /** A key with a plain value such as {@code true} or {@code RuntimeDefault}. */
    record Value(String key, String value) implements YamlAddition {

        @Override
        public String block(int indent, String lineEnd) {
            return key + ": " + value;
        }

        @Override
        public String flow() {
            boolean bare = value.equals("true") || value.equals("false");
            return "\"" + key + "\": " + (bare ? value : "\"" + value + "\"");
        }
    }

    /** A key whose list must have an item. */
    record Item(String key, String item) implements YamlAddition {

        @Override
        public String block(int indent, String lineEnd) {
            return key + ":" + lineEnd + " ".repeat(indent + 2) + "- " + item;
        }

        @Override
        public String flow() {
            return "\"" + key + "\": [\"" + item + "\"]";
        }
    }

    /** A key whose mapping must have these. */
    record Nested(String key, List<YamlAddition> children) implements YamlAddition {

        public Nested {
            children = List.copyOf(children);
        }

        @Override
        public String block(int indent, String lineEnd) {
            return key + ":" + below(indent, lineEnd);
        }

        /** The children on lines of their own. */
        String below(int indent, String lineEnd) {
            String start = lineEnd + " ".repeat(indent + 2);
            return children.stream()
                    .map(child -> start + child.block(indent + 2, lineEnd))
                    .collect(Collectors.joining());
        }

        @Override
        public String flow() {
            return "\"" + key + "\": " + braces();
        }

        String braces() {
            return children.stream()
                    .map(YamlAddition::flow)
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }
}
