package dev.lazaret.explorer.view;

import dev.lazaret.base.Severity;
import dev.lazaret.base.Text;
import dev.tamboui.style.Style;
import dev.tamboui.text.CharWidth;
import dev.tamboui.text.Line;
import dev.tamboui.text.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text folded to a narrow pane; findings in the colour of their severity. */
final class Folded {

    private static final int CHARS_MAX = 1_000;

    private Folded() {}

    static List<Line> of(String text, int width) {
        Style style =
                Arrays.stream(Severity.values())
                        .filter(severity -> text.startsWith(severity.name() + " "))
                        .findFirst()
                        .map(Palette::of)
                        .orElse(Palette.PLAIN);
        List<Line> lines = new ArrayList<>();
        String rest = Text.quote(text, CHARS_MAX);
        do {
            String piece = piece(rest, Math.max(1, width));
            if (piece.isEmpty()) {
                break;
            }
            lines.add(Line.from(Span.styled(piece, style)));
            rest = rest.substring(piece.length()).stripLeading();
        } while (!rest.isEmpty());
        return lines;
    }

    /** What fits, cut at a space when there is one in its second half. */
    private static String piece(String text, int width) {
        String fits = CharWidth.substringByWidth(text, width);
        int space = fits.lastIndexOf(' ');
        boolean whole = fits.length() == text.length() || text.charAt(fits.length()) == ' ';
        return whole || space < fits.length() / 2 ? fits : fits.substring(0, space);
    }
}
