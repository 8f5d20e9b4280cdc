/**
 * Rust: the dependency list that cargo-auditable leaves in executables, and {@code Cargo.lock}.
 *
 * <p>Takes executables or files in, gives crates out.
 */
@NullMarked
package dev.lazaret.inventory.rust;

import org.jspecify.annotations.NullMarked;
