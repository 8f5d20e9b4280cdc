package dev.lazaret.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lazaret cache}: facts of layers and images kept between scans. */
@Command(
        name = "cache",
        description = "Show and prune what scans keep.",
        synopsisSubcommandLabel = "COMMAND")
final class CacheCommand extends StandardOptions implements Runnable {

    @Spec CommandSpec spec = CommandSpec.create();

    /** The command with its own subcommands. */
    static CommandLine of(Shell shell) {
        return new CommandLine(new CacheCommand())
                .addSubcommand("status", new CacheStatusCommand(shell))
                .addSubcommand("prune", new CachePruneCommand(shell));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
