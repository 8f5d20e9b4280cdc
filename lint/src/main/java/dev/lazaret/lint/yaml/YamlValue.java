package dev.lazaret.lint.yaml;

/**
 * A value of a YAML document. Aliases share the value they stand for, so a document is a graph
 * without cycles whose expanded size {@link YamlReader} has bounded.
 */
public sealed interface YamlValue permits YamlMap, YamlList, YamlScalar {

    YamlSpan span();

    /** One-based line of the first character. */
    default int line() {
        return span().line();
    }
}
