/**
 * The repairs: one class each, with a page {@code docs/harden/<id>.md}. Takes an image view in,
 * gives proposals out.
 */
@NullMarked
package dev.lazaret.harden.steps;

import org.jspecify.annotations.NullMarked;
