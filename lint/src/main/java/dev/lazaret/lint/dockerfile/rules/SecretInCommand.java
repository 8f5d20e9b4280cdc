package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.List;

/** A secret is written into a RUN. */
final class SecretInCommand implements RunRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/secret-in-command",
                    List.of("CWE-798"),
                    Severity.CRITICAL,
                    "A secret is written into a RUN",
                    "Mount it: RUN --mount=type=secret,id=token, and read the file.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Reports reports) {
        for (Command command : run.commands()) {
            if (SecretWords.in(command)) {
                reports.at(run, command);
            }
        }
    }
}
