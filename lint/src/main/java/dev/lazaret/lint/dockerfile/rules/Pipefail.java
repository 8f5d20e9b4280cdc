package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Join;

import java.util.List;

/** A pipe hides the failure of its first command. */
final class Pipefail implements RunRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/pipefail",
                    List.of("DL4006"),
                    Severity.LOW,
                    "A pipe hides the failure of its first command",
                    "Set SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"], or begin the RUN with set -o pipefail.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Reports reports) {
        boolean set =
                run.shell().contains("pipefail")
                        || run.has(command ->
                                (command.isNamed("set") || command.isNamed("bash", "ash", "sh"))
                                        && command.hasArgument("pipefail"));
        if (!set) {
            run.commands().stream()
                    .filter(command -> command.join() == Join.PIPE)
                    .findFirst()
                    .ifPresent(command -> reports.at(run, command));
        }
    }
}
