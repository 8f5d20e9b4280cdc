package dev.lazaret.lint.dockerfile.syntax;

/**
 * A variable that a text uses.
 *
 * @param hasDefault whether the text says what stands there when the variable is not set: {@code
 *     ${x:-word}}, {@code ${x+word}}
 */
public record VariableUse(String name, boolean hasDefault) {}
