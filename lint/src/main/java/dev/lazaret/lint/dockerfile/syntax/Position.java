package dev.lazaret.lint.dockerfile.syntax;

/**
 * A place in a file.
 *
 * @param line one-based
 * @param column one-based, in UTF-16 units
 */
public record Position(int line, int column) {}
