package dev.lazaret.cli.cache;

import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StandardOptions;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lazaret cache}: facts of layers and images kept between scans. */
@Command(
        name = "cache",
        description = "Show and prune what scans keep.",
        synopsisSubcommandLabel = "COMMAND")
public final class CacheCommand extends StandardOptions implements Runnable {

    @Spec CommandSpec spec = CommandSpec.create();

    /** The command with its own subcommands. */
    public static CommandLine of(Shell shell) {
        return new CommandLine(new CacheCommand())
                .addSubcommand("status", new CacheStatusCommand(shell))
                .addSubcommand("prune", new CachePruneCommand(shell));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
