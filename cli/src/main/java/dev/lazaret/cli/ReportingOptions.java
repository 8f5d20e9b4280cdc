package dev.lazaret.cli;

import dev.lazaret.report.table.TableOptions;

import picocli.CommandLine.Option;

/** How much is said and how it looks: what every command that reports takes. */
abstract class ReportingOptions extends StandardOptions {

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

    TableOptions tableOptions(Shell shell) {
        boolean color = shell.outIsTerminal() && !noColor && shell.variable("NO_COLOR").isEmpty();
        return new TableOptions(shell.width(), color, verbose);
    }
}
