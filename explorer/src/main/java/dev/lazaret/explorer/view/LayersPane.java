package dev.lazaret.explorer.view;

import dev.lazaret.explorer.model.Columns;
import dev.lazaret.explorer.model.ExploredImage;
import dev.lazaret.explorer.model.Focus;
import dev.lazaret.explorer.model.Model;
import dev.lazaret.explorer.model.Scroll;
import dev.tamboui.layout.Constraint;
import dev.tamboui.layout.Rect;
import dev.tamboui.terminal.Frame;
import dev.tamboui.widgets.table.Cell;
import dev.tamboui.widgets.table.Row;
import dev.tamboui.widgets.table.Table;
import dev.tamboui.widgets.table.TableState;

import java.util.ArrayList;
import java.util.List;

/** The layers, lowest first, as Dive has them. */
final class LayersPane {

    private static final int NUMBER = 3;
    private static final int SIZE = 7;

    private LayersPane() {}

    static void draw(Model model, Frame frame, Rect area) {
        ExploredImage image = model.image();
        Scroll scroll = model.screen().layers();
        int window = Math.max(0, area.height() - 3);
        boolean focused = model.screen().focus() == Focus.LAYERS;
        List<Row> rows = new ArrayList<>();
        int last = Math.min(image.instructions().size(), scroll.top() + window);
        for (int layer = scroll.top(); layer < last; layer++) {
            rows.add(row(image, layer, area.width() - NUMBER - SIZE - 4));
        }
        TableState state = new TableState();
        state.select(scroll.cursor() - scroll.top());
        Table.builder()
                .header(Row.from("  #", "   Size", "Made by").style(Palette.HINT))
                .rows(rows)
                .widths(Constraint.length(NUMBER), Constraint.length(SIZE), Constraint.fill())
                .columnSpacing(1)
                .highlightSymbol("")
                .highlightStyle(focused ? Palette.SELECTED : Palette.SELECTED_ELSEWHERE)
                .block(Frames.block("Layers", focused, area.width()))
                .build()
                .render(area, frame.buffer(), state);
        Frames.scrollbar(frame, area, image.instructions().size(), window, scroll.top());
    }

    private static Row row(ExploredImage image, int layer, int width) {
        return Row.from(
                Cell.from("%3d".formatted(layer + 1)),
                Cell.from(
                        "%7s".formatted(Columns.size(image.merged().layers().get(layer).bytes()))),
                Cell.from(Frames.fit(Columns.instruction(image.instructions().get(layer)), width)));
    }
}
