package dev.lazaret.explorer.terminal;

import dev.lazaret.explorer.model.Key;
import dev.tamboui.tui.event.Event;
import dev.tamboui.tui.event.EventParser;
import dev.tamboui.tui.event.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** Makes keys of what the terminal sends. */
final class Keyboard {

    /** JLine can be closed while it waits, but not while it waits without end. */
    private static final int WAIT_MILLIS = 60_000;

    private static final int END = -1;

    private Keyboard() {}

    /** The next key; null at the end of input. */
    static @Nullable Key next(JLineScreen backend) throws IOException {
        int first = backend.peek(WAIT_MILLIS);
        while (first == JLineScreen.EXPIRED) {
            first = backend.peek(WAIT_MILLIS);
        }
        if (first == END) {
            return null;
        }
        if (first == 0) {
            backend.read(WAIT_MILLIS); // Ctrl+Space sends a NUL, which the library does not know
            return Key.control(' ');
        }
        Event event = EventParser.readEvent(backend, WAIT_MILLIS);
        return event instanceof KeyEvent key ? of(key) : Key.of(Key.Kind.OTHER);
    }

    private static Key of(KeyEvent key) {
        return switch (key.code()) {
            case CHAR -> character(key);
            case UP -> Key.of(Key.Kind.UP);
            case DOWN -> Key.of(Key.Kind.DOWN);
            case LEFT -> Key.of(Key.Kind.LEFT);
            case RIGHT -> Key.of(Key.Kind.RIGHT);
            case PAGE_UP -> Key.of(Key.Kind.PAGE_UP);
            case PAGE_DOWN -> Key.of(Key.Kind.PAGE_DOWN);
            case HOME -> Key.of(Key.Kind.HOME);
            case END -> Key.of(Key.Kind.END);
            case ENTER -> Key.of(Key.Kind.ENTER);
            case TAB -> Key.of(Key.Kind.TAB);
            case ESCAPE -> Key.of(Key.Kind.ESCAPE);
            case BACKSPACE -> Key.of(Key.Kind.BACKSPACE);
            case F1 -> Key.of(Key.Kind.HELP);
            default -> Key.of(Key.Kind.OTHER);
        };
    }

    private static Key character(KeyEvent key) {
        if (key.hasCtrl()) {
            return Key.control(key.character());
        }
        return key.hasAlt() || Character.isSurrogate(key.character())
                ? Key.of(Key.Kind.OTHER)
                : Key.character(key.character());
    }
}
