/**
 * What of a plan a Dockerfile can do. Takes an image view and its plan in, gives shell commands and
 * instructions out, and for each change whether there is an equivalent. It sees no Dockerfile.
 */
@NullMarked
package dev.lazaret.harden.dockerfile;

import org.jspecify.annotations.NullMarked;
