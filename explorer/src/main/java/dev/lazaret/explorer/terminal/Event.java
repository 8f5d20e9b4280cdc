package dev.lazaret.explorer.terminal;

import dev.lazaret.explorer.model.Content;
import dev.lazaret.explorer.model.Key;
import dev.lazaret.explorer.model.Wanted;

import java.io.IOException;

/** What can happen while the explorer runs. */
sealed interface Event {

    /** A key. */
    record Pressed(Key key) implements Event {}

    /** The terminal has another size. */
    record Resized() implements Event {}

    /** Content has come. */
    record Received(Wanted of, Content content) implements Event {}

    /** No more keys will come. */
    record Closed() implements Event {}

    /** Keys cannot be read. */
    record Failed(IOException cause) implements Event {}
}
