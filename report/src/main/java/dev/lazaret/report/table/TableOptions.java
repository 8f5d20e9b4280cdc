package dev.lazaret.report.table;

/**
 * How the table is laid out.
 *
 * @param width columns of the terminal, 60 at least
 * @param color ANSI colours
 * @param verbose waived and ignored findings one by one, and every gap
 */
public record TableOptions(int width, boolean color, boolean verbose) {

    /** A file or a pipe: 120 columns, no colour. */
    public static final TableOptions PLAIN = new TableOptions(120, false, false);

    public TableOptions {
        width = Math.max(60, width);
    }
}
