package dev.lazaret.explorer.model;

import dev.lazaret.explorer.tree.Narrowing;
import dev.lazaret.explorer.tree.Search;

/** The search as it is typed. */
final class Searching {

    static final int LENGTH_MAX = 200;

    private Searching() {}

    static Screen apply(Screen screen, String text) {
        Narrowing narrowing = screen.tree().narrowing();
        return narrowing.search().text().equals(text)
                ? screen
                : screen.showing(screen.tree().narrowed(narrowing.with(new Search(text))));
    }

    /** Without its last character. */
    static String shortened(String text) {
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }
}
