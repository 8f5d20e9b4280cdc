package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Stage;

/** A rule that needs to see one instruction at a time; what ONBUILD holds back is seen too. */
interface InstructionRule extends DockerfileRule {

    void check(Stage stage, Instruction instruction, Reports reports);

    @Override
    default void check(Build build, Reports reports) {
        for (Stage stage : build.stages()) {
            for (Instruction instruction : stage.instructions()) {
                check(stage, instruction, reports);
                Instruction trigger = instruction.trigger();
                if (trigger != null) {
                    check(stage, trigger, reports);
                }
            }
        }
    }
}
