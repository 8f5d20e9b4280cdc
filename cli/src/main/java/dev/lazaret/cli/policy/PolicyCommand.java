package dev.lazaret.cli.policy;

import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StandardOptions;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lazaret policy}: reading, trying and understanding policies. */
@Command(
        name = "policy",
        description = "Show a policy, run its cases, or say what it decides and why.",
        synopsisSubcommandLabel = "COMMAND")
public final class PolicyCommand extends StandardOptions implements Runnable {

    @Spec CommandSpec spec = CommandSpec.create();

    /** The command with its own subcommands. */
    public static CommandLine of(Shell shell) {
        return new CommandLine(new PolicyCommand())
                .addSubcommand("show", new PolicyShowCommand(shell))
                .addSubcommand("test", new PolicyTestCommand(shell))
                .addSubcommand("explain", new PolicyExplainCommand(shell));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
