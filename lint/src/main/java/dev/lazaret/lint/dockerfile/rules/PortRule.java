package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.syntax.Expanded;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** A rule that looks at one argument of EXPOSE at a time. */
interface PortRule extends InstructionRule {

    /** Whether there is something wrong with it, variables expanded. */
    boolean isWrong(String port);

    @Override
    default void check(Stage stage, Instruction instruction, Reports reports) {
        if (instruction.keyword() != Keyword.EXPOSE) {
            return;
        }
        List<Expanded> ports = stage.words(instruction);
        for (int i = 0; i < ports.size(); i++) {
            String port = ports.get(i).text();
            if (isWrong(port)) {
                reports.at(instruction, instruction.words().get(i).at(), "EXPOSE " + port);
            }
        }
    }
}
