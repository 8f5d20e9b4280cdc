package dev.lazaret.explorer.view;

import dev.tamboui.layout.Rect;
import dev.tamboui.terminal.Frame;
import dev.tamboui.text.Line;
import dev.tamboui.widgets.block.Block;

import java.util.List;

/** A page of text in a frame. */
final class TextPage {

    private TextPage() {}

    static void draw(Frame frame, Rect area, String title, List<String> lines, int top) {
        Block block = Frames.block(title, true, area.width());
        block.render(area, frame.buffer());
        Rect inner = block.inner(area);
        int first = Math.clamp(top, 0, Math.max(0, lines.size() - inner.height()));
        List<Line> shown =
                lines.subList(first, Math.min(lines.size(), first + inner.height())).stream()
                        .map(line -> Line.from(Frames.fit(line, inner.width())))
                        .toList();
        Drawing.paragraph(shown).render(inner, frame.buffer());
        Frames.scrollbar(frame, area, lines.size(), inner.height(), first);
    }
}
