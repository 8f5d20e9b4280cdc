/**
 * Go: the build information inside executables, {@code go.mod} files, and the tool chain itself.
 *
 * <p>Takes executables or files in, gives Go modules and the standard library out. The standard
 * library is the module {@code stdlib} and the tool chain {@code toolchain}, as the Go
 * vulnerability database names them.
 */
@NullMarked
package dev.lazaret.inventory.go;

import org.jspecify.annotations.NullMarked;
