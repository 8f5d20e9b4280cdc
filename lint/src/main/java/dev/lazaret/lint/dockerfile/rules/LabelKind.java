package dev.lazaret.lint.dockerfile.rules;

/** What a label's value must look like. */
public enum LabelKind {
    TEXT,
    URL,
    RFC3339,
    SPDX,
    HASH,
    SEMVER,
    EMAIL
}
