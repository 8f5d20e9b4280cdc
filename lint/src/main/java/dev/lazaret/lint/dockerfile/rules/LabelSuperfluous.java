package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A label is not among those the project knows. */
final class LabelSuperfluous implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/label-superfluous",
                    List.of("DL3050"),
                    Severity.NEGLIGIBLE,
                    "A label is not among those the project knows",
                    "Remove the label or add it to the project's list.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        if (!build.options().strictLabels()) {
            return;
        }
        Labels.check(build, reports, pair -> !build.options().labels().containsKey(pair.key()));
    }
}
