package dev.lazaret.harden.reach;

/**
 * How something was reached first.
 *
 * @param certain every step from the entry point to here is
 */
record Need(Cause cause, boolean certain) {}
