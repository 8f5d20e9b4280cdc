package dev.lazaret.lint.compose;

import dev.lazaret.lint.yaml.YamlCursor;

/**
 * A variable given to a container or a build.
 *
 * @param value empty when it is taken from the caller's environment
 */
record ComposeVariable(String name, String value, YamlCursor place) {}
