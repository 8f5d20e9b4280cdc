package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;
import java.util.Locale;

/** A stage has capital letters in its name. */
final class StageNameCasing implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/stage-name-casing",
                    List.of("StageNameCasing"),
                    Severity.NEGLIGIBLE,
                    "A stage has capital letters in its name",
                    "Write it in lower case; every reference finds it either way.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        if (!stage.name().equals(stage.name().toLowerCase(Locale.ROOT))) {
            reports.at(stage.from());
        }
    }
}
