package dev.lazaret.explorer.tree;

/** Kinds of files to show alone; several together show each of them. */
public enum Only {
    /** Setuid, setgid, or with capabilities. */
    PRIVILEGED,
    SECRETS,
    PACKAGES,
    FINDINGS
}
