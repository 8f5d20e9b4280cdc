/** Container-Optimized OS: its list of packages in, packages out. */
@NullMarked
package dev.lazaret.inventory.cos;

import org.jspecify.annotations.NullMarked;
