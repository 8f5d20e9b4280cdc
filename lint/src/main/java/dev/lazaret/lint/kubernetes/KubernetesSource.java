package dev.lazaret.lint.kubernetes;

/**
 * A file to judge.
 *
 * @param name path for places of findings
 */
public record KubernetesSource(String name, String text) {}
