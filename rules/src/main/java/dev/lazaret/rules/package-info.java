/** CATALOGUE: takes in the rules of every room; gives out their list, pages and other names. */
@NullMarked
package dev.lazaret.rules;

import org.jspecify.annotations.NullMarked;
