package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** Several RUNs stand right after each other. */
final class ConsecutiveRun implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/consecutive-run",
                    List.of("DL3059"),
                    Severity.NEGLIGIBLE,
                    "Several RUNs stand right after each other",
                    "Join what belongs together with && or a heredoc.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        Instruction previous = null;
        for (Instruction instruction : stage.instructions()) {
            boolean follows =
                    previous != null
                            && previous.keyword() == Keyword.RUN
                            && instruction.keyword() == Keyword.RUN
                            && previous.flags().equals(instruction.flags())
                            && instruction.comments().isEmpty()
                            && instruction.heredocs().isEmpty();
            if (follows) {
                reports.at(instruction);
            }
            previous = instruction;
        }
    }
}
