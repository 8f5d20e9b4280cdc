/**
 * Erlang and Elixir: installed OTP applications and the lock files of Mix and Rebar3.
 *
 * <p>Takes files of an image in, gives packages out.
 */
@NullMarked
package dev.lazaret.inventory.beam;

import org.jspecify.annotations.NullMarked;
