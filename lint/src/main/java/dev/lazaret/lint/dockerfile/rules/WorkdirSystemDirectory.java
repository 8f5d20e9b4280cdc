package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** WORKDIR is a folder of the kernel or the devices. */
final class WorkdirSystemDirectory implements InstructionRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/workdir-system-directory",
                    List.of("DS-0030"),
                    Severity.HIGH,
                    "WORKDIR is a folder of the kernel or the devices",
                    "Use a folder of the application's own.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Stage stage, Instruction instruction, Reports reports) {
        if (instruction.keyword() == Keyword.WORKDIR
                && stage.word(instruction).known()
                && Paths.isSystem(stage.word(instruction).text())) {
            reports.at(instruction);
        }
    }
}
