package dev.lazaret.explorer.view;

import dev.lazaret.base.Text;
import dev.tamboui.layout.Rect;
import dev.tamboui.terminal.Frame;
import dev.tamboui.text.CharWidth;
import dev.tamboui.widgets.block.Block;
import dev.tamboui.widgets.block.Borders;
import dev.tamboui.widgets.scrollbar.Scrollbar;
import dev.tamboui.widgets.scrollbar.ScrollbarOrientation;
import dev.tamboui.widgets.scrollbar.ScrollbarState;

/** Borders, titles and scroll bars. */
final class Frames {

    private Frames() {}

    static Block block(String title, boolean focused, int width) {
        return Block.builder()
                .title(fit(title, Math.max(0, width - 2)))
                .borders(Borders.ALL)
                .borderStyle(focused ? Palette.FOCUSED_BORDER : Palette.PLAIN)
                .build();
    }

    /** A scroll bar on the right border, only where there is something to scroll. */
    static void scrollbar(Frame frame, Rect pane, int rows, int window, int top) {
        if (rows <= window || pane.height() < 4) {
            return;
        }
        Rect edge = new Rect(pane.right() - 1, pane.top() + 1, 1, pane.height() - 2);
        ScrollbarState state = new ScrollbarState(rows).viewportContentLength(window).position(top);
        Scrollbar.builder()
                .orientation(ScrollbarOrientation.VERTICAL_RIGHT)
                .build()
                .render(edge, frame.buffer(), state);
    }

    /** Safe to show and cut to the columns there are. */
    static String fit(String text, int columns) {
        String safe = Text.quote(text, Math.max(1, columns + 1));
        return CharWidth.of(safe) <= columns
                ? safe
                : CharWidth.substringByWidth(safe, Math.max(0, columns - 1)) + "…";
    }

    /** Like {@link #fit}, but the end of the text is what stays. */
    static String fitEnd(String text, int columns) {
        int from = Math.max(0, text.length() - columns - 1);
        String tail = Text.quote(text.substring(from), columns + 1);
        return from == 0 && CharWidth.of(tail) <= columns
                ? tail
                : "…" + CharWidth.substringByWidthFromEnd(tail, Math.max(0, columns - 1));
    }
}
