package dev.lazaret.lint.dockerfile.syntax;

/**
 * An option of an instruction, {@code --name=value}.
 *
 * @param value empty when there is none
 * @param at of the first hyphen
 */
public record Flag(String name, String value, Position at) {}
