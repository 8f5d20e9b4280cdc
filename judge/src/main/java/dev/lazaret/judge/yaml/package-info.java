/**
 * Policy files as YAML: text in, checked keys with their lines out, or a {@link
 * dev.lazaret.judge.yaml.PolicyException} that names file, line and the nearest valid word.
 */
@NullMarked
package dev.lazaret.judge.yaml;

import org.jspecify.annotations.NullMarked;
