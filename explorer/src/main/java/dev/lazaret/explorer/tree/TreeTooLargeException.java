package dev.lazaret.explorer.tree;

import java.io.IOException;

/** The image has more paths than the explorer's tree can hold. */
public final class TreeTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TreeTooLargeException(String message) {
        super(message);
    }
}
