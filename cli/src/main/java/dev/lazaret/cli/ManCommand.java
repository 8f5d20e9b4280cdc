package dev.lazaret.cli;

import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StandardOptions;

import picocli.CommandLine.Command;

import java.util.Map;
import java.util.concurrent.Callable;

/** {@code lazaret man}: the manual page, from the same model as the help pages. */
@Command(
        name = "man",
        description = "Print the manual page.",
        footer = {
            "",
            "Read it:    lazaret man | man -l -",
            "Install it: lazaret man > /usr/local/share/man/man1/lazaret.1"
        })
final class ManCommand extends StandardOptions implements Callable<Integer> {

    private final Shell shell;

    ManCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Configuration none = new Configuration(Map.of(), Map.of());
        shell.out().print(ManPage.of(Lazaret.commandLine(shell, none).getCommandSpec()));
        return ExitCode.PASSED;
    }
}
