package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;
import java.util.Locale;

/** A stage has a reserved name. */
final class ReservedStageName implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/reserved-stage-name",
                    List.of("DL3063", "ReservedStageName"),
                    Severity.MEDIUM,
                    "A stage has a reserved name",
                    "Choose another name.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        String name = stage.name().toLowerCase(Locale.ROOT);
        if (name.equals("scratch") || name.equals("context")) {
            reports.at(stage.from());
        }
    }
}
