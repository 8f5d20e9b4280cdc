package dev.lazaret.lint.dockerfile.syntax;

/**
 * A {@code # name=value} line at the top of a file that speaks to the builder.
 *
 * @param name in lower case: syntax, escape or check
 */
public record Directive(String name, String value, Position at) {}
