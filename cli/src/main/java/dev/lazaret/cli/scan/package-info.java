/** {@code lazaret scan} and {@code lazaret sbom}: an image in, reports out. */
@NullMarked
package dev.lazaret.cli.scan;

import org.jspecify.annotations.NullMarked;
