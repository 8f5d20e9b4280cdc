/**
 * Programs that no package manager knows: everything one look at an executable says.
 *
 * <p>Takes files in, gives hardening facts and packages out: of build information, package notes
 * and the table of version strings.
 */
@NullMarked
package dev.lazaret.inventory.binary;

import org.jspecify.annotations.NullMarked;
