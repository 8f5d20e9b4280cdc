package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Expanded;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** VOLUME is a folder of the system. */
final class VolumeSystemDirectory implements InstructionRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/volume-system-directory",
                    List.of("DKL-DI-0002"),
                    Severity.HIGH,
                    "VOLUME is a folder of the system",
                    "Use a folder of the application's own.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Stage stage, Instruction instruction, Reports reports) {
        if (instruction.keyword() == Keyword.VOLUME
                && stage.words(instruction).stream()
                        .filter(Expanded::known)
                        .anyMatch(word ->
                                Paths.isSystem(word.text()) || Paths.isRootFolder(word.text()))) {
            reports.at(instruction);
        }
    }
}
