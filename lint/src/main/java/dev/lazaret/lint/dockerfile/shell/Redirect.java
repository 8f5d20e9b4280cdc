package dev.lazaret.lint.dockerfile.shell;

/** A redirection, {@code operator} as written without its number, {@code target} the word. */
public record Redirect(String operator, ShellWord target) {}
