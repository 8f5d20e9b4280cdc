package dev.lazaret.cli;

import picocli.CommandLine.Option;

/** What every command takes. */
abstract class StandardOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;
}
