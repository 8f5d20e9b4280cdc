package dev.lazaret.lint.files;

/**
 * A file to lint.
 *
 * @param name as shown in findings, with forward slashes
 */
public record SourceFile(String name, SourceKind kind, String text) {}
