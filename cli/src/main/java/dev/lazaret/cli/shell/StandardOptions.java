package dev.lazaret.cli.shell;

import picocli.CommandLine.Option;

/** What every command takes. */
public abstract class StandardOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;
}
