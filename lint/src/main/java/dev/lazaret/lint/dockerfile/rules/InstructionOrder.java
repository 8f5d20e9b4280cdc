package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;

import java.util.List;

/** An instruction stands before the first FROM. */
final class InstructionOrder implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/instruction-order",
                    List.of("DL3061"),
                    Severity.HIGH,
                    "An instruction stands before the first FROM",
                    "Begin with FROM; only ARG may stand before it.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        for (Instruction instruction : build.file().instructions()) {
            if (instruction.keyword() == Keyword.FROM) {
                return;
            }
            if (instruction.keyword() != Keyword.ARG) {
                reports.at(instruction);
            }
        }
    }
}
