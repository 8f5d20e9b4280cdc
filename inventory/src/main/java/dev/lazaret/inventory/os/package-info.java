/**
 * Operating system packages: takes a package manager's database or a release file, gives packages,
 * file ownership and the distribution.
 */
@NullMarked
package dev.lazaret.inventory.os;

import org.jspecify.annotations.NullMarked;
