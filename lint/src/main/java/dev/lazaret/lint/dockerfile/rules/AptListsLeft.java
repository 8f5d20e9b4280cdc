package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.List;

/** The package lists of apt stay in the layer. */
final class AptListsLeft implements ShippedRunRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/apt-lists-left",
                    List.of("DL3009", "DKL-DI-0005"),
                    Severity.LOW,
                    "The package lists of apt stay in the layer",
                    "End the same RUN with rm -rf /var/lib/apt/lists/*, or mount a cache there.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Reports reports) {
        if (!run.mounts("/var/lib/apt/lists") && !UpdateAlone.isAlone(run)) {
            CleanUp.check(run, call -> call.isApt("update"), AptListsLeft::clears, reports);
        }
    }

    private static boolean clears(Command command) {
        return CleanUp.removes(command, "/var/lib/apt/lists")
                || (command.isNamed("apt-get", "apt")
                        && (command.hasArgument("dist-clean") || command.hasArgument("distclean")));
    }
}
