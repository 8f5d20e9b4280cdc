package dev.lazaret.explorer.view;

import dev.lazaret.explorer.model.Focus;
import dev.lazaret.explorer.model.Model;
import dev.lazaret.explorer.model.Screen;
import dev.lazaret.explorer.tree.Comparing;
import dev.lazaret.explorer.tree.FileRows;
import dev.tamboui.layout.Constraint;
import dev.tamboui.layout.Rect;
import dev.tamboui.terminal.Frame;
import dev.tamboui.widgets.table.Row;
import dev.tamboui.widgets.table.Table;
import dev.tamboui.widgets.table.TableState;

import java.util.ArrayList;
import java.util.List;

/** The tree of files; only the rows in the window are made. */
final class FilesPane {

    private FilesPane() {}

    static void draw(Model model, Frame frame, Rect area) {
        Screen screen = model.screen();
        FileRows rows = screen.tree().rows();
        boolean focused = screen.focus() == Focus.FILES;
        boolean attributes = screen.attributesShown();
        int window = Math.max(0, area.height() - 3);
        int top = screen.files().top();
        int last = Math.min(rows.size(), top + window);
        FileCells cells = new FileCells(model, area.width() - 2);
        List<Row> shown = new ArrayList<>();
        for (int row = top; row < last; row++) {
            shown.add(cells.row(rows.node(row)));
        }
        TableState state = new TableState();
        state.select(screen.files().cursor() - top);
        List<Constraint> widths = new ArrayList<>();
        FileCells.widths(attributes).forEach(width -> widths.add(Constraint.length(width)));
        widths.add(Constraint.fill());
        Table.builder()
                .header(Row.from(FileCells.header(attributes)).style(Palette.HINT))
                .rows(shown)
                .widths(widths)
                .columnSpacing(1)
                .highlightSymbol("")
                .highlightStyle(focused ? Palette.SELECTED : Palette.SELECTED_ELSEWHERE)
                .block(Frames.block(title(screen), focused, area.width()))
                .build()
                .render(area, frame.buffer(), state);
        Frames.scrollbar(frame, area, rows.size(), window, top);
    }

    private static String title(Screen screen) {
        int layer = screen.layers().cursor() + 1;
        String of =
                layer == 1
                        ? "layer 1"
                        : screen.comparing() == Comparing.LAYER_BELOW
                                ? "changes of layer " + layer
                                : "changes of layers 2 to " + layer;
        return "Files: " + of + (screen.tree().order() == FileRows.Order.SIZE ? ", by size" : "");
    }
}
