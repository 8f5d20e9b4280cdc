package dev.lazaret.explorer.view;

import dev.lazaret.explorer.model.Command;
import dev.lazaret.explorer.model.Focus;
import dev.lazaret.explorer.model.Geometry;
import dev.lazaret.explorer.model.Model;
import dev.lazaret.explorer.model.OpenedLines;
import dev.lazaret.explorer.model.Overlay;
import dev.tamboui.buffer.Cell;
import dev.tamboui.layout.Position;
import dev.tamboui.layout.Rect;
import dev.tamboui.style.Color;
import dev.tamboui.terminal.Frame;
import dev.tamboui.text.Line;
import dev.tamboui.text.Text;
import dev.tamboui.widgets.paragraph.Paragraph;

import java.util.List;

/** Draws the whole screen. */
public final class Drawing {

    private Drawing() {}

    /**
     * Draws the model into the frame.
     *
     * @param color false for bold, underlined and reversed only
     */
    public static void draw(Model model, Frame frame, boolean color) {
        draw(model, frame);
        if (!color) {
            for (Position at : frame.area().positions().toList()) {
                Cell cell = frame.buffer().get(at);
                frame.buffer().set(at, cell.style(cell.style().fg(Color.RESET)));
            }
        }
    }

    private static void draw(Model model, Frame frame) {
        Geometry geometry = model.screen().geometry();
        if (!geometry.usable()) {
            Rect area = frame.area();
            paragraph("The terminal is too small; q quits.").render(area, frame.buffer());
            return;
        }
        Rect body = new Rect(0, 1, geometry.width(), geometry.bodyHeight());
        Bars.drawTitle(model, frame);
        switch (model.screen().overlay()) {
            case Overlay.Help help ->
                    TextPage.draw(frame, body, "Keys", Command.help(), help.top());
            case Overlay.Opened opened ->
                    TextPage.draw(
                            frame,
                            body,
                            "/" + opened.details().path(),
                            OpenedLines.of(opened, geometry.textWidth()),
                            opened.top());
            case Overlay.None none -> drawPanes(model, frame, body);
            case Overlay.Typing typing -> drawPanes(model, frame, body);
        }
        Bars.drawHints(model, frame);
    }

    private static void drawPanes(Model model, Frame frame, Rect body) {
        Geometry geometry = model.screen().geometry();
        boolean layers = geometry.split() || model.screen().focus() == Focus.LAYERS;
        boolean files = geometry.split() || model.screen().focus() == Focus.FILES;
        int left = geometry.leftWidth();
        if (layers) {
            int height = geometry.layersHeight(model.image().instructions().size());
            LayersPane.draw(model, frame, new Rect(0, body.top(), left, height));
            DetailsPane.draw(
                    model, frame, new Rect(0, body.top() + height, left, body.height() - height));
        }
        if (files) {
            int x = geometry.split() ? left : 0;
            Rect area = new Rect(x, body.top(), body.width() - x, body.height());
            FilesPane.draw(model, frame, area);
        }
    }

    static Paragraph paragraph(String line) {
        return Paragraph.from(Text.from(Line.from(line)));
    }

    static Paragraph paragraph(List<Line> lines) {
        return Paragraph.from(Text.from(lines));
    }
}
