package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** CMD or ENTRYPOINT is written as a shell command. */
final class ShellForm implements InstructionRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/shell-form",
                    List.of("DL3025", "JSONArgsRecommended"),
                    Severity.LOW,
                    "CMD or ENTRYPOINT is written as a shell command",
                    "Write it as a JSON array: CMD [\"program\", \"argument\"].");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Stage stage, Instruction instruction, Reports reports) {
        boolean starts =
                instruction.keyword() == Keyword.CMD || instruction.keyword() == Keyword.ENTRYPOINT;
        if (starts && !instruction.isExec() && !instruction.words().isEmpty()) {
            reports.at(instruction);
        }
    }
}
