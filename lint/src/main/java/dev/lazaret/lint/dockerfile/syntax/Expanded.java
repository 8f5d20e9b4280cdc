package dev.lazaret.lint.dockerfile.syntax;

/**
 * A text with its variables replaced.
 *
 * @param text quotes removed; an unknown variable is replaced by nothing
 * @param known whether every variable had a value that can be known from the file
 */
public record Expanded(String text, boolean known) {}
