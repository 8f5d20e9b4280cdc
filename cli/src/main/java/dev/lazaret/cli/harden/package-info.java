/**
 * {@code lazaret harden}: an image or a Dockerfile in; a plan, the new image, its proof and
 * profiles out.
 */
@NullMarked
package dev.lazaret.cli.harden;

import org.jspecify.annotations.NullMarked;
