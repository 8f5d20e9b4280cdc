package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** yarn leaves its cache in the layer. */
final class YarnCache implements RunRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/yarn-cache",
                    List.of("DL3060"),
                    Severity.NEGLIGIBLE,
                    "yarn leaves its cache in the layer",
                    "End the same RUN with yarn cache clean, or mount a cache.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Reports reports) {
        boolean mounted =
                run.instruction().flags().stream()
                        .anyMatch(flag -> flag.value().contains("type=cache"));
        if (!mounted && !run.calls("yarn", "cache")) {
            run.packageCommands().stream()
                    .filter(call -> call.is("yarn", "install"))
                    .findFirst()
                    .ifPresent(call -> reports.at(run, call.command()));
        }
    }
}
