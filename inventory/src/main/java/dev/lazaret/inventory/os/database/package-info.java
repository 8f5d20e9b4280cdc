/**
 * What package databases have in common: bounded lines, control stanzas, owned paths, checked
 * names.
 */
@NullMarked
package dev.lazaret.inventory.os.database;

import org.jspecify.annotations.NullMarked;
