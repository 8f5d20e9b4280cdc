package dev.lazaret.explorer.view;

import dev.lazaret.base.Severity;
import dev.lazaret.explorer.tree.Change;
import dev.tamboui.style.Style;

/** Colours of the terminal's own sixteen, so that they fit any theme. */
final class Palette {

    static final Style PLAIN = Style.EMPTY;
    static final Style TITLE = Style.EMPTY.bold();
    static final Style HINT = Style.EMPTY.dim();
    static final Style SELECTED = Style.EMPTY.reversed();
    static final Style SELECTED_ELSEWHERE = Style.EMPTY.underlined();
    static final Style FOCUSED_BORDER = Style.EMPTY.cyan();
    static final Style DIRECTORY = Style.EMPTY.blue();
    static final Style PROBLEM = Style.EMPTY.red();

    private Palette() {}

    /** As Dive has them: green is new, yellow is changed, red is gone. */
    static Style of(Change change) {
        return switch (change) {
            case ADDED -> Style.EMPTY.green();
            case MODIFIED -> Style.EMPTY.yellow();
            case REMOVED -> Style.EMPTY.red();
            case ABSENT, UNMODIFIED -> PLAIN;
        };
    }

    static Style of(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> Style.EMPTY.red().bold();
            case MEDIUM -> Style.EMPTY.yellow();
            case LOW, NEGLIGIBLE, UNKNOWN -> Style.EMPTY.cyan();
        };
    }
}
