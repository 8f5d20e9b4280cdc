/**
 * Dockerfiles: {@link dev.lazaret.lint.dockerfile.DockerfileLint} takes text and options and gives
 * findings with their lines; {@link dev.lazaret.lint.dockerfile.fix.DockerfileFix} rewrites what is
 * safe.
 */
@NullMarked
package dev.lazaret.lint.dockerfile;

import org.jspecify.annotations.NullMarked;
