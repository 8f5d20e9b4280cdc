package dev.lazaret.explorer.model;

import org.jspecify.annotations.Nullable;

/** Moves by rows and pages. */
final class Paging {

    private Paging() {}

    /** The row a cursor is moved to; may lie outside the list. */
    static int row(Command command, int row, int rows, int window) {
        return switch (command) {
            case UP -> row - 1;
            case DOWN -> row + 1;
            case PAGE_UP -> row - window;
            case PAGE_DOWN -> row + window;
            case FIRST -> 0;
            case LAST -> rows - 1;
            default -> row;
        };
    }

    /** The first line shown of a text that has no cursor. */
    static int top(@Nullable Command command, int top, int lines, int window) {
        int moved = command == null ? top : row(command, top, lines, window);
        return Math.clamp(moved, 0, Math.max(0, lines - window));
    }
}
