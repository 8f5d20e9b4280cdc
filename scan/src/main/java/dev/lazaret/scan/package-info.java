/** The pipeline in one screen: source, unpack, inventory, match, judge, report; the layer cache. */
@NullMarked
package dev.lazaret.scan;

import org.jspecify.annotations.NullMarked;
