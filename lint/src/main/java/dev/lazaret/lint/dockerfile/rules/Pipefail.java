package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.List;

/** A pipe hides the failure of its first command. */
final class Pipefail implements RunRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/pipefail",
                    List.of("DL4006"),
                    Severity.LOW,
                    "A pipe hides the failure of its first command",
                    "Set SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"], or, where sh is bash or busybox, begin the RUN with set -o pipefail.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Reports reports) {
        boolean set =
                run.shell().stream().anyMatch(word -> word.contains("pipefail"))
                        || run.has(command ->
                                (command.isNamed("set") || command.isNamed("bash", "ash", "sh"))
                                        && command.hasArgument("pipefail"));
        if (!set) {
            run.scripts().stream()
                    .flatMap(script -> script.pipelines().stream())
                    .filter(Pipefail::hidesFailure)
                    .findFirst()
                    .ifPresent(pipeline -> reports.at(run, pipeline.get(1)));
        }
    }

    /** What only prints does not fail; that it could not write shows in the command behind it. */
    private static boolean hidesFailure(List<Command> pipeline) {
        return pipeline.subList(0, pipeline.size() - 1).stream()
                .anyMatch(command -> !command.isNamed("echo", "printf", "yes", "true", ":"));
    }
}
