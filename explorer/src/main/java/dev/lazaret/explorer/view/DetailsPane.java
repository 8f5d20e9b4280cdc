package dev.lazaret.explorer.view;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Text;
import dev.lazaret.explorer.model.Columns;
import dev.lazaret.explorer.model.DetailLines;
import dev.lazaret.explorer.model.ExploredImage;
import dev.lazaret.explorer.model.FileDetails;
import dev.lazaret.explorer.model.Focus;
import dev.lazaret.explorer.model.Model;
import dev.lazaret.layers.LayerFacts;
import dev.tamboui.layout.Rect;
import dev.tamboui.terminal.Frame;
import dev.tamboui.text.Line;
import dev.tamboui.widgets.block.Block;

import java.util.ArrayList;
import java.util.List;

/** What is known of the selected file or layer. */
final class DetailsPane {

    private DetailsPane() {}

    static void draw(Model model, Frame frame, Rect area) {
        if (area.height() < 3) {
            return;
        }
        boolean layer = model.screen().focus() == Focus.LAYERS;
        Block block = Frames.block(layer ? "Layer" : "File", false, area.width());
        block.render(area, frame.buffer());
        Rect inner = block.inner(area);
        List<String> texts = layer ? layer(model) : file(model, inner.width());
        List<Line> lines = new ArrayList<>();
        for (String text : texts) {
            lines.addAll(Folded.of(text, inner.width()));
        }
        int room = Math.min(lines.size(), inner.height());
        Drawing.paragraph(lines.subList(0, room)).render(inner, frame.buffer());
    }

    private static List<String> file(Model model, int width) {
        FileDetails selected = model.selected();
        return selected == null ? List.of("no file is shown") : DetailLines.of(selected, width);
    }

    private static List<String> layer(Model model) {
        ExploredImage image = model.image();
        int index = model.screen().layers().cursor();
        LayerFacts facts = image.merged().layers().get(index);
        List<String> lines = new ArrayList<>();
        lines.add(facts.diffId().toString());
        long findings =
                image.findings().stream()
                        .filter(finding -> facts.diffId().equals(finding.place().layer()))
                        .count();
        long packages =
                image.packages().stream()
                        .filter(found -> facts.diffId().equals(found.layer()))
                        .count();
        lines.add(facts.files().size() + " paths, " + facts.bytes() + " bytes");
        lines.add(packages + " packages, " + findings + " findings");
        lines.add(Columns.instruction(image.instructions().get(index)));
        if (image.base().has(index)) {
            lines.add(("of the base image " + Text.quote(image.base().name(), 300)).strip());
        }
        lines.addAll(ofTheImage(image));
        return lines;
    }

    /** Findings that lie in no file. */
    private static List<String> ofTheImage(ExploredImage image) {
        return image.findings().stream()
                .filter(finding -> finding.place().path() == null)
                .sorted(Finding.ORDER)
                .map(finding -> finding.severity() + " " + finding.id() + ": " + finding.title())
                .toList();
    }
}
