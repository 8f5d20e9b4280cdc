/**
 * What must stay to keep the entry point running: takes an image view, gives paths with reasons.
 *
 * <p>{@link dev.lazaret.harden.reach.EntryPointWalk} is the front. A {@code Walk} holds what was
 * reached so far; a {@code Follower} per kind of file says what that file asks for. Nothing of the
 * image runs; only files that are reached are read.
 */
@NullMarked
package dev.lazaret.harden.reach;

import org.jspecify.annotations.NullMarked;
