package dev.lazaret.cli;

import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StandardOptions;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

import java.util.Map;
import java.util.concurrent.Callable;

/** {@code lazaret completion}: a script for bash and zsh. */
@Command(
        name = "completion",
        description = "Print a completion script for bash and zsh.",
        footer = {
            "",
            "bash: source <(lazaret completion)",
            "zsh:  autoload -U bashcompinit; bashcompinit; source <(lazaret completion)"
        })
final class CompletionCommand extends StandardOptions implements Callable<Integer> {

    private final Shell shell;

    CompletionCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Configuration none = new Configuration(Map.of(), Map.of());
        shell.out().print(AutoComplete.bash("lazaret", Lazaret.commandLine(shell, none)));
        return ExitCode.PASSED;
    }
}
