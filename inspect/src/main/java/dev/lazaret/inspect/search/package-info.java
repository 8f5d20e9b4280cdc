/** Takes keywords and bytes; gives the places in the bytes where one of the keywords stands. */
@NullMarked
package dev.lazaret.inspect.search;

import org.jspecify.annotations.NullMarked;
