package dev.lazaret.lint.dockerfile.syntax;

/** A comment line, its text after the {@code #}. */
public record Comment(String text, Position at) {}
