/**
 * Secrets anybody who pulls the image can read. Takes the bytes of files and the image's
 * configuration in, gives masked {@link dev.lazaret.base.SecretFinding}s out. The kinds are rows of
 * {@code kinds.table}; an Aho-Corasick automaton over their keywords finds where a row's anchored,
 * never backtracking pattern is worth trying, and a check of the format's own checksum or structure
 * decides.
 */
@NullMarked
package dev.lazaret.inspect.secrets;

import org.jspecify.annotations.NullMarked;
