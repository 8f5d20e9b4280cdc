package dev.lazaret.explorer.model;

/**
 * Which rows and columns each pane has. A title above, a line of hints below; layers and details
 * left, files right. A narrow terminal shows one of both.
 *
 * @param width columns of the terminal
 * @param height rows of the terminal
 */
public record Geometry(int width, int height) {

    private static final int WIDTH_MIN = 24;
    private static final int HEIGHT_MIN = 8;
    private static final int SPLIT_FROM = 64;
    private static final int WITH_ATTRIBUTES_FROM = 110;

    /** Whether anything sensible can be shown. */
    public boolean usable() {
        return width >= WIDTH_MIN && height >= HEIGHT_MIN;
    }

    /** Whether layers and files stand beside each other. */
    public boolean split() {
        return width >= SPLIT_FROM;
    }

    /** Whether mode and owner fit without being asked for. */
    boolean wide() {
        return width >= WITH_ATTRIBUTES_FROM;
    }

    /** Columns of the left panes, borders included. */
    public int leftWidth() {
        return split() ? Math.clamp(width * 2L / 5, 30, 60) : width;
    }

    /** Rows between title and hints. */
    public int bodyHeight() {
        return Math.max(0, height - 2);
    }

    /** Rows of the layers pane, borders and header included. */
    public int layersHeight(int layers) {
        return Math.clamp(layers + 3L, 4, Math.max(4, bodyHeight() / 2));
    }

    int layerRows(int layers) {
        return layersHeight(layers) - 3;
    }

    int fileRows() {
        return Math.max(1, bodyHeight() - 3);
    }

    /** Rows of text in help and in a file's details. */
    public int textRows() {
        return Math.max(1, bodyHeight() - 2);
    }

    /** Columns of text in help and in a file's details. */
    public int textWidth() {
        return Math.max(1, width - 2);
    }
}
