package dev.lazaret.cli.shell;

import dev.lazaret.report.table.TableOptions;

import picocli.CommandLine.Option;

/** How much is said and how it looks: what every command that reports takes. */
public abstract class ReportingOptions extends StandardOptions {

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no notices.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more: every gap, every waiver.")
    boolean verbose;

    @Option(names = "--no-color", description = "No colours; NO_COLOR does the same.")
    boolean noColor;

    /** Whether nothing but results and errors is wanted. */
    public boolean isQuiet() {
        return quiet;
    }

    /** Whether colours are welcome where they make sense. */
    public boolean allowsColor(Shell shell) {
        return !noColor && shell.variable("NO_COLOR").isEmpty();
    }

    public TableOptions tableOptions(Shell shell) {
        return new TableOptions(
                shell.width(), shell.outIsTerminal() && allowsColor(shell), verbose);
    }
}
