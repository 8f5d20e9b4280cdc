/**
 * RPM's databases: takes a BerkeleyDB hash, NDB or SQLite file or a container manifest, gives
 * packages and their files. All readers are bounded and written by hand.
 */
@NullMarked
package dev.lazaret.inventory.os.rpm;

import org.jspecify.annotations.NullMarked;
