/**
 * The group of examiners for the smaller language ecosystems, vendors' component lists and SBOMs.
 *
 * <p>Takes nothing in, gives examiners out.
 */
@NullMarked
package dev.lazaret.inventory.ecosystems;

import org.jspecify.annotations.NullMarked;
