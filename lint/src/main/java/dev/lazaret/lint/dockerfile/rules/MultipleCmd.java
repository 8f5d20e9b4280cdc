package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** A stage has several CMDs. */
final class MultipleCmd implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/multiple-cmd",
                    List.of("DL4003", "DS-0016", "MultipleInstructionsDisallowed"),
                    Severity.LOW,
                    "A stage has several CMDs",
                    "Keep the last one.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        stage.all(Keyword.CMD).stream().skip(1).forEach(reports::at);
    }
}
