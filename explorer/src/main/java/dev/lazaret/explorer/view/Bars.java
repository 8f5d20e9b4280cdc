package dev.lazaret.explorer.view;

import dev.lazaret.explorer.model.Columns;
import dev.lazaret.explorer.model.ExploredImage;
import dev.lazaret.explorer.model.Focus;
import dev.lazaret.explorer.model.Model;
import dev.lazaret.explorer.model.Overlay;
import dev.lazaret.explorer.tree.Narrowing;
import dev.lazaret.layers.LayerFacts;
import dev.tamboui.layout.Rect;
import dev.tamboui.terminal.Frame;
import dev.tamboui.text.CharWidth;
import dev.tamboui.text.Line;
import dev.tamboui.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The first and the last line of the screen. */
final class Bars {

    private Bars() {}

    static void drawTitle(Model model, Frame frame) {
        ExploredImage image = model.image();
        long bytes = image.merged().layers().stream().mapToLong(LayerFacts::bytes).sum();
        String facts =
                "  %d layers  %s  %d packages  %d findings"
                        .formatted(
                                image.instructions().size(),
                                Columns.size(bytes),
                                image.packages().size(),
                                image.findings().size());
        int gaps = image.merged().gaps().size();
        facts += gaps == 0 ? "" : "  " + gaps + " gaps";
        int width = frame.width();
        String name = Frames.fitEnd(image.name(), Math.max(8, width - facts.length() - 1));
        String text = Frames.fit(" " + name + facts, width);
        line(frame, 0, Line.from(Span.styled(text, Palette.TITLE)));
    }

    static void drawHints(Model model, Frame frame) {
        int row = frame.height() - 1;
        switch (model.screen().overlay()) {
            case Overlay.Typing typing -> drawTyping(model, typing, frame, row);
            case Overlay.Help help -> line(frame, row, hint("Esc back  PgUp PgDn scroll", frame));
            case Overlay.Opened opened ->
                    line(frame, row, hint("Esc back  x text/hex  PgUp PgDn scroll", frame));
            case Overlay.None none -> line(frame, row, hints(model, frame));
        }
    }

    private static void drawTyping(Model model, Overlay.Typing typing, Frame frame, int row) {
        String before = "/";
        int found = model.screen().tree().rows().size();
        String after = "  " + found + " rows  Enter keep  Esc forget";
        int room = Math.max(4, frame.width() - before.length() - after.length() - 1);
        String text = before + Frames.fitEnd(typing.text(), room);
        line(
                frame,
                row,
                Line.from(
                        Span.raw(text + " "),
                        Span.styled(
                                Frames.fit(after, Math.max(0, frame.width() - 1 - width(text))),
                                Palette.HINT)));
        frame.setCursorPosition(Math.min(frame.width() - 1, width(text)), row);
    }

    private static int width(String text) {
        return CharWidth.of(text);
    }

    private static Line hints(Model model, Frame frame) {
        String active = active(model.screen().tree().narrowing());
        String keys =
                model.screen().focus() == Focus.LAYERS
                        ? "? help  Tab files  Up Down layer  ^L layer  ^A all changes  q quit"
                        : "? help  Tab layers  Space fold  Enter open  / search  o sort  q quit";
        if (active.isEmpty()) {
            return hint(keys, frame);
        }
        String shown = Frames.fit(" " + active, frame.width());
        String rest = Frames.fit("  Esc shows all  " + keys, frame.width() - width(shown));
        return Line.from(Span.raw(shown).yellow(), Span.styled(rest, Palette.HINT));
    }

    private static Line hint(String text, Frame frame) {
        return Line.from(Span.styled(Frames.fit(" " + text, frame.width()), Palette.HINT));
    }

    /** What is shown and what is not, empty when everything is. */
    private static String active(Narrowing narrowing) {
        List<String> parts = new ArrayList<>();
        if (narrowing.search().active()) {
            parts.add("search '" + narrowing.search().text() + "'");
        }
        narrowing.only().forEach(kind -> parts.add("only " + word(kind)));
        narrowing.hidden().forEach(change -> parts.add("no " + word(change)));
        return String.join(", ", parts);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void line(Frame frame, int row, Line line) {
        Rect area = new Rect(0, row, frame.width(), 1);
        Drawing.paragraph(List.of(line)).render(area, frame.buffer());
    }
}
