package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** A stage has several ENTRYPOINTs. */
final class MultipleEntrypoint implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/multiple-entrypoint",
                    List.of("DL4004", "DS-0007", "MultipleInstructionsDisallowed"),
                    Severity.MEDIUM,
                    "A stage has several ENTRYPOINTs",
                    "Keep the last one.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        stage.all(Keyword.ENTRYPOINT).stream().skip(1).forEach(reports::at);
    }
}
