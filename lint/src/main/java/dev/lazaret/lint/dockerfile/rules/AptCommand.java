package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** RUN uses apt, which is made for terminals. */
final class AptCommand implements RunRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/apt-command",
                    List.of("DL3027"),
                    Severity.NEGLIGIBLE,
                    "RUN uses apt, which is made for terminals",
                    "Use apt-get or apt-cache.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Reports reports) {
        run.packageCommands().stream()
                .filter(call -> call.manager().equals("apt"))
                .findFirst()
                .ifPresent(call -> reports.at(run, call.command()));
    }
}
