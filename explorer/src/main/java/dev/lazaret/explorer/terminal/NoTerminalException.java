package dev.lazaret.explorer.terminal;

import java.io.IOException;

/** There is no terminal to explore on. */
public final class NoTerminalException extends IOException {
    private static final long serialVersionUID = 1L;

    NoTerminalException(String why, Throwable cause) {
        super(why, cause);
    }

    NoTerminalException(String why) {
        super(why);
    }
}
