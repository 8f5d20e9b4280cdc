package dev.lazaret.explorer.model;

/**
 * A cursor in a list that is longer than its window.
 *
 * @param cursor the selected row
 * @param top the first row in the window
 */
public record Scroll(int cursor, int top) {

    static final Scroll START = new Scroll(0, 0);

    /** The same with the cursor there, as near as the list has rows, and in the window. */
    Scroll to(int row, int rows, int window) {
        int moved = Math.clamp(row, 0, Math.max(0, rows - 1));
        int height = Math.max(1, window);
        int lowest = Math.max(0, rows - height);
        int first = Math.clamp(top, Math.max(0, moved - height + 1), moved);
        return new Scroll(moved, Math.min(first, lowest));
    }
}
