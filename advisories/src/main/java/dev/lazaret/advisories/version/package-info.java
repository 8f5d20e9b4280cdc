/**
 * Version orders: takes two version strings in, gives which is newer out, as the ecosystem's own
 * tool decides.
 *
 * <p>{@link dev.lazaret.advisories.version.VersionOrders} is the door; there is one class per
 * order. All of them read at most 1,024 characters, compare digit runs of any length as text, and
 * hold no state.
 */
@NullMarked
package dev.lazaret.advisories.version;

import org.jspecify.annotations.NullMarked;
