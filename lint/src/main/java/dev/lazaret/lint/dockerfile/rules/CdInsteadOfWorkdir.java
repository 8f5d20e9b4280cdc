package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.List;

/** RUN changes the folder with cd. */
final class CdInsteadOfWorkdir implements RunRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/cd-instead-of-workdir",
                    List.of("DL3003", "DS-0013"),
                    Severity.LOW,
                    "RUN changes the folder with cd",
                    "Set the folder with WORKDIR.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Reports reports) {
        List<Command> commands = run.commands();
        if (!commands.isEmpty()
                && commands.getFirst().isNamed("cd")
                && commands.getFirst().depth() == 0) {
            reports.at(run, commands.getFirst());
        }
    }
}
