package dev.lazaret.explorer.view;

import dev.lazaret.base.Severity;
import dev.lazaret.explorer.model.Columns;
import dev.lazaret.explorer.model.Model;
import dev.lazaret.explorer.model.Screen;
import dev.lazaret.explorer.tree.Change;
import dev.lazaret.explorer.tree.Comparison;
import dev.lazaret.explorer.tree.FileTreeView;
import dev.lazaret.layers.FileEntry;
import dev.tamboui.text.Line;
import dev.tamboui.text.Span;
import dev.tamboui.widgets.table.Cell;
import dev.tamboui.widgets.table.Row;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The cells of one row of the files pane. */
final class FileCells {

    private static final int CHANGE = 1;
    private static final int FINDING = 1;
    private static final int SIZE = 7;
    private static final int MODE = 10;
    private static final int OWNER = 9;
    private static final int INDENT_MAX = 40;

    private final Model model;
    private final FileTreeView tree;
    private final boolean attributes;
    private final int nameWidth;

    FileCells(Model model, int width) {
        Screen screen = model.screen();
        this.model = model;
        this.tree = screen.tree();
        this.attributes = screen.attributesShown();
        int others = widths(attributes).stream().mapToInt(column -> column + 1).sum();
        this.nameWidth = Math.max(4, width - others);
    }

    static List<Integer> widths(boolean attributes) {
        return attributes
                ? List.of(CHANGE, FINDING, MODE, OWNER, SIZE)
                : List.of(CHANGE, FINDING, SIZE);
    }

    static String[] header(boolean attributes) {
        return attributes
                ? new String[] {" ", "!", "Mode", "    Owner", "   Size", "Name"}
                : new String[] {" ", "!", "   Size", "Name"};
    }

    Row row(int node) {
        Change change = tree.comparison().change(node);
        FileEntry entry = entry(node);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.from(Span.styled(letter(change), Palette.of(change))));
        cells.add(finding(tree.marks().worst(node)));
        if (attributes) {
            cells.add(Cell.from(entry == null ? "" : Columns.mode(entry)));
            String owner = entry == null ? "" : entry.userId() + ":" + entry.groupId();
            cells.add(Cell.from("%9s".formatted(Frames.fit(owner, OWNER))));
        }
        cells.add(Cell.from("%7s".formatted(Columns.size(tree.comparison().bytes(node)))));
        cells.add(Cell.from(name(node, change, entry)));
        return Row.from(cells);
    }

    private @Nullable FileEntry entry(int node) {
        int layer = tree.comparison().layer(node);
        return layer < 0
                ? null
                : model.image().merged().layers().get(layer).files().find(tree.nodes().path(node));
    }

    private static String letter(Change change) {
        return switch (change) {
            case ADDED -> "+";
            case MODIFIED -> "~";
            case REMOVED -> "-";
            case UNMODIFIED, ABSENT -> " ";
        };
    }

    private static Cell finding(@Nullable Severity worst) {
        return worst == null
                ? Cell.from(" ")
                : Cell.from(Span.styled(worst.name().substring(0, 1), Palette.of(worst)));
    }

    private Line name(int node, Change change, @Nullable FileEntry entry) {
        Comparison comparison = tree.comparison();
        boolean children = tree.hasChildren(node);
        String fold = children ? (tree.isOpen(node) ? "▾ " : "▸ ") : "  ";
        String indent = " ".repeat(Math.min(INDENT_MAX, 2 * tree.nodes().depth(node)));
        String name = tree.nodes().name(node) + (comparison.directory(node) ? "/" : "");
        String link = entry == null || entry.linkTarget().isEmpty() ? "" : target(entry);
        String text = Frames.fit(indent + fold + name + link, nameWidth);
        boolean plainDirectory = comparison.directory(node) && change == Change.UNMODIFIED;
        return Line.from(
                Span.styled(text, plainDirectory ? Palette.DIRECTORY : Palette.of(change)));
    }

    private static String target(FileEntry entry) {
        return switch (entry.type()) {
            case SYMLINK -> " -> " + entry.linkTarget();
            case HARDLINK -> " = /" + entry.linkTarget();
            case FILE, DIRECTORY, CHARACTER_DEVICE, BLOCK_DEVICE, FIFO -> "";
        };
    }
}
