package dev.lazaret.explorer.model;

import java.util.ArrayList;
import java.util.List;

/** A file's details followed by its content. */
public final class OpenedLines {

    private OpenedLines() {}

    /** The lines, safe to show, no wider than the width. */
    public static List<String> of(Overlay.Opened opened, int width) {
        List<String> lines = new ArrayList<>(DetailLines.of(opened.details(), width));
        List<String> content = ContentLines.of(opened.content(), opened.shownAs(), width);
        if (!content.isEmpty()) {
            lines.add("");
            lines.addAll(content);
        }
        return lines;
    }
}
