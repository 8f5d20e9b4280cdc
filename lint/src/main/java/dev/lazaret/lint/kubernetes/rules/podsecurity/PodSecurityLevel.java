package dev.lazaret.lint.kubernetes.rules.podsecurity;

/** The levels of the Pod Security Standards, each including the one before. */
public enum PodSecurityLevel {
    PRIVILEGED,
    BASELINE,
    RESTRICTED
}
