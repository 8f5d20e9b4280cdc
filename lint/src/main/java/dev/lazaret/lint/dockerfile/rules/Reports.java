package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Position;

/** Takes what a rule found. */
public interface Reports {

    /**
     * Something is wrong.
     *
     * @param instruction whose inline ignores count
     * @param evidence what was seen; it is masked and cut by the receiver
     */
    void at(Instruction instruction, Position at, String evidence);

    /** The whole instruction is what was seen. */
    default void at(Instruction instruction) {
        at(instruction, instruction.at(), instruction.toString());
    }

    /** The command is what was seen. */
    default void at(Run run, Command command) {
        at(run.instruction(), command.at(), command.text());
    }
}
