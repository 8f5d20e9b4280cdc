package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** A stage has several HEALTHCHECKs. */
final class MultipleHealthcheck implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/multiple-healthcheck",
                    List.of("DL3012", "DS-0023", "MultipleInstructionsDisallowed"),
                    Severity.LOW,
                    "A stage has several HEALTHCHECKs",
                    "Keep one HEALTHCHECK; let its command check all that matters.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        stage.all(Keyword.HEALTHCHECK).stream().skip(1).forEach(reports::at);
    }
}
