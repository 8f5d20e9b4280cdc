package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.List;

/** RUN replaces /bin/sh by a link. */
final class ShellLink implements CommandRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/shell-link",
                    List.of("DL4005"),
                    Severity.LOW,
                    "RUN replaces /bin/sh by a link",
                    "Use SHELL [\"/bin/bash\", \"-c\"].");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Command command, Reports reports) {
        if (command.isNamed("ln")
                && !command.arguments().isEmpty()
                && command.arguments().getLast().text().equals("/bin/sh")) {
            reports.at(run, command);
        }
    }
}
