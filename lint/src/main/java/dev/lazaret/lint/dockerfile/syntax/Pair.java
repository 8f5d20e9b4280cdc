package dev.lazaret.lint.dockerfile.syntax;

/**
 * A key and its value in ENV, LABEL or ARG.
 *
 * @param hasValue false for {@code ARG NAME} alone
 */
public record Pair(String key, Word value, boolean hasValue, Position at) {}
