/**
 * What can be wrong in a Dockerfile, one class per rule: a {@link
 * dev.lazaret.lint.dockerfile.rules.Build} in, findings out. {@link
 * dev.lazaret.lint.dockerfile.rules.DockerfileRules} lists them.
 */
@NullMarked
package dev.lazaret.lint.dockerfile.rules;

import org.jspecify.annotations.NullMarked;
