package dev.lazaret.lint.kubernetes.rules.podsecurity;

/**
 * What a pod has that its level forbids, or lacks that it asks for.
 *
 * @param control name of the check, as the admission plugin calls it
 * @param line one-based
 * @param detail field and value
 */
public record PodSecurityViolation(String control, int line, String detail) {}
