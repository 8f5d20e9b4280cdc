package dev.lazaret.cli.policy;

import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StandardOptions;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.judge.ReadyPolicies;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.concurrent.Callable;

/** {@code lazaret policy show NAME}: the text of a policy, to read and to copy. */
@Command(
        name = "show",
        description =
                "Print a ready policy, to read it or to start one's own from it:"
                        + " lazaret policy show baseline > .lazaret.yaml")
final class PolicyShowCommand extends StandardOptions implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME|FILE|URL",
            arity = "0..1",
            description = "Which one; without it, the names of the ready ones.")
    String name = "";

    private final Shell shell;

    PolicyShowCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws UsageException, IOException, InterruptedException {
        if (name.isEmpty()) {
            for (String ready : ReadyPolicies.names()) {
                shell.out().printf("%-14s%s%n", ready, ReadyPolicies.description(ready).orElse(""));
            }
            return ExitCode.PASSED;
        }
        PolicySource source = PolicySource.parse(name);
        String text = source.text(shell);
        source.policy(text); // what cannot be a policy is not shown as one
        shell.out().print(text);
        return ExitCode.PASSED;
    }
}
