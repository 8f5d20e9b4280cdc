package dev.lazaret.explorer.model;

import dev.lazaret.explorer.tree.Comparing;
import dev.lazaret.explorer.tree.FileNodes;
import dev.lazaret.explorer.tree.FileRows;
import dev.lazaret.explorer.tree.FileTreeView;
import dev.lazaret.explorer.tree.Marks;
import dev.lazaret.explorer.tree.TreeTooLargeException;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

/**
 * Everything that is on the screen. Never changes: a key gives the next one. No terminal, no
 * threads, no reading.
 */
public final class Model {

    private static final Key INTERRUPT = Key.control('c');

    private final ExploredImage image;
    private final DetailsFinder details;
    private final Screen screen;

    private Model(ExploredImage image, DetailsFinder details, Screen screen) {
        this.image = image;
        this.details = details;
        this.screen = screen;
    }

    /**
     * The first screen: all layers, the files as the uppermost leaves them.
     *
     * @throws TreeTooLargeException if the image has too many paths
     */
    public static Model of(ExploredImage image, Geometry geometry) throws TreeTooLargeException {
        FileNodes nodes =
                FileNodes.of(image.merged().layers().stream().map(LayerFacts::files).toList());
        Marks marks = Marks.of(nodes, image.findings(), image.packages());
        int top = image.instructions().size() - 1;
        FileTreeView tree = FileTreeView.of(nodes, marks, top, Comparing.LAYER_BELOW);
        Screen screen = Screen.first(geometry, tree, top);
        return new Model(image, new DetailsFinder(image), screen).settled(screen);
    }

    private Model next(Screen other) {
        return new Model(image, details, other);
    }

    /** The same with cursors that have rows and windows that have the cursors. */
    private Model settled(Screen other) {
        Geometry geometry = other.geometry();
        int layers = image.instructions().size();
        return next(
                other.withLayers(
                                other.layers()
                                        .to(
                                                other.layers().cursor(),
                                                layers,
                                                geometry.layerRows(layers)))
                        .withFiles(
                                other.files()
                                        .to(
                                                other.files().cursor(),
                                                other.tree().rows().size(),
                                                geometry.fileRows())));
    }

    /** The next screen after a key. */
    public Model press(Key key) {
        if (key.equals(INTERRUPT)) {
            return ended();
        }
        Command command = Command.of(key);
        return switch (screen.overlay()) {
            case Overlay.Typing typing -> type(typing, key);
            case Overlay.Help help -> inHelp(help, command);
            case Overlay.Opened opened -> inOpened(opened, command);
            case Overlay.None none -> command == null ? this : settled(inPanes(command, key));
        };
    }

    /** The end. */
    public Model ended() {
        return next(screen.ending());
    }

    /** The next screen when the terminal has another size. */
    public Model resized(Geometry geometry) {
        return settled(screen.withGeometry(geometry));
    }

    /**
     * The next screen when content has come, perhaps again: a later entry of the archive replaces
     * an earlier one. Ignored when it is not shown any more.
     */
    public Model received(Wanted of, Content content) {
        return screen.overlay() instanceof Overlay.Opened opened && of.equals(wanted())
                ? next(screen.over(opened.with(content)))
                : this;
    }

    /** The content to read while it is shown, null when none is. */
    public @Nullable Wanted wanted() {
        return screen.overlay() instanceof Overlay.Opened opened
                        && !(opened.content() instanceof Content.Absent)
                ? new Wanted(opened.layer(), opened.details().path())
                : null;
    }

    private Model type(Overlay.Typing typing, Key key) {
        return switch (key.kind()) {
            case CHARACTER ->
                    typing.text().length() < Searching.LENGTH_MAX
                            ? typed(typing.text() + Character.toString(key.character()))
                            : this;
            case BACKSPACE -> typed(Searching.shortened(typing.text()));
            case ENTER -> next(screen.over(new Overlay.None()));
            case ESCAPE -> settled(Searching.apply(screen, "").over(new Overlay.None()));
            default -> this;
        };
    }

    private Model typed(String text) {
        return settled(Searching.apply(screen, text).over(new Overlay.Typing(text)));
    }

    private Model inHelp(Overlay.Help help, @Nullable Command command) {
        int lines = Command.help().size();
        int rows = screen.geometry().textRows();
        return switch (command) {
            case HELP, BACK, QUIT -> next(screen.over(new Overlay.None()));
            case null, default ->
                    next(
                            screen.over(
                                    new Overlay.Help(
                                            Paging.top(command, help.top(), lines, rows))));
        };
    }

    private Model inOpened(Overlay.Opened opened, @Nullable Command command) {
        int rows = screen.geometry().textRows();
        return switch (command) {
            case BACK, QUIT, LEFT, OPEN -> next(screen.over(new Overlay.None()));
            case HELP -> next(screen.over(new Overlay.Help(0)));
            case FORM -> next(screen.over(opened.with(other(opened.shownAs()))));
            case null, default -> {
                int lines = OpenedLines.of(opened, screen.geometry().textWidth()).size();
                yield next(screen.over(opened.at(Paging.top(command, opened.top(), lines, rows))));
            }
        };
    }

    private static Overlay.Form other(Overlay.Form form) {
        return switch (form) {
            case TEXT -> Overlay.Form.HEX;
            case HEX -> Overlay.Form.TEXT;
        };
    }

    private Screen inPanes(Command command, Key key) {
        return switch (command) {
            case HELP -> screen.over(new Overlay.Help(0));
            case QUIT -> screen.ending();
            case SWITCH -> screen.focused(other(screen.focus()));
            case SEARCH ->
                    screen.focused(Focus.FILES)
                            .over(new Overlay.Typing(screen.tree().narrowing().search().text()));
            case PREVIOUS_LAYER -> atLayer(screen.layers().cursor() - 1);
            case NEXT_LAYER -> atLayer(screen.layers().cursor() + 1);
            case LAYER_CHANGES -> screen.comparing(Comparing.LAYER_BELOW);
            case COMPARING -> screen.comparing(other(screen.comparing()));
            case ATTRIBUTES -> screen.togglingAttributes();
            case ADDED ->
                    screen.focus() == Focus.LAYERS && key.equals(Key.control('a'))
                            ? screen.comparing(Comparing.LOWEST_LAYER)
                            : Filtering.apply(screen, command);
            case REMOVED, MODIFIED, UNMODIFIED, PRIVILEGED, SECRETS, PACKAGES, FINDINGS ->
                    Filtering.apply(screen, command);
            case SORT -> sorted();
            case BACK -> Filtering.forget(screen);
            case FORM, SUSPEND -> screen;
            case UP, DOWN, PAGE_UP, PAGE_DOWN, FIRST, LAST -> moved(command);
            case LEFT, RIGHT, FOLD, FOLD_ALL, OPEN ->
                    screen.focus() == Focus.LAYERS ? entered(command) : folded(command);
        };
    }

    private static Focus other(Focus focus) {
        return switch (focus) {
            case LAYERS -> Focus.FILES;
            case FILES -> Focus.LAYERS;
        };
    }

    private static Comparing other(Comparing comparing) {
        return switch (comparing) {
            case LAYER_BELOW -> Comparing.LOWEST_LAYER;
            case LOWEST_LAYER -> Comparing.LAYER_BELOW;
        };
    }

    private Screen moved(Command command) {
        Geometry geometry = screen.geometry();
        return switch (screen.focus()) {
            case LAYERS -> {
                int layers = image.instructions().size();
                int row = screen.layers().cursor();
                yield atLayer(Paging.row(command, row, layers, geometry.layerRows(layers)));
            }
            case FILES -> {
                int rows = screen.tree().rows().size();
                int row = screen.files().cursor();
                int moved = Paging.row(command, row, rows, geometry.fileRows());
                yield screen.withFiles(screen.files().to(moved, rows, geometry.fileRows()));
            }
        };
    }

    private Screen atLayer(int layer) {
        int layers = image.instructions().size();
        int rows = screen.geometry().layerRows(layers);
        return screen.atLayer(screen.layers().to(layer, layers, rows));
    }

    private Screen sorted() {
        FileTreeView tree = screen.tree();
        return screen.showing(
                tree.ordered(
                        tree.order() == FileRows.Order.NAME
                                ? FileRows.Order.SIZE
                                : FileRows.Order.NAME));
    }

    private Screen entered(Command command) {
        return command == Command.OPEN || command == Command.RIGHT
                ? screen.focused(Focus.FILES)
                : screen;
    }

    private Screen folded(Command command) {
        int node = screen.node();
        FileTreeView tree = screen.tree();
        if (node < 0) {
            return screen;
        }
        boolean open = tree.isOpen(node) && tree.hasChildren(node);
        return switch (command) {
            case FOLD_ALL -> screen.showing(tree.openAll(!tree.anyOpen()));
            case FOLD -> screen.showing(tree.open(node, !open));
            case RIGHT -> screen.showing(tree.open(node, true));
            case LEFT ->
                    open
                            ? screen.showing(tree.open(node, false))
                            : screen.onNode(tree.nodes().parent(node));
            case OPEN ->
                    tree.hasChildren(node)
                            ? screen.showing(tree.open(node, !open))
                            : screen.over(opened(node));
            default -> screen;
        };
    }

    private Overlay.Opened opened(int node) {
        FileDetails found = details.of(screen.tree(), node);
        boolean file =
                found.entry() != null
                        && (found.entry().type() == EntryType.FILE
                                || found.entry().type() == EntryType.HARDLINK);
        Content content = file ? new Content.Awaited() : new Content.Absent();
        return new Overlay.Opened(found, found.layer(), content, null, 0);
    }

    public ExploredImage image() {
        return image;
    }

    public Screen screen() {
        return screen;
    }

    /** Details of the selected file, null when no file is shown. */
    public @Nullable FileDetails selected() {
        int node = screen.node();
        return node < 0 ? null : details.of(screen.tree(), node);
    }
}
