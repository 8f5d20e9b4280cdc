package dev.lazaret.lint.dockerfile.syntax;

import dev.lazaret.base.Gap;

/** A part of the file that could not be understood, in a sentence. */
public record Problem(Gap.Kind kind, Position at, String reason) {}
