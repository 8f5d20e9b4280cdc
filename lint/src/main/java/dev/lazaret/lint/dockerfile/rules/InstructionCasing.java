package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;

import java.util.List;

/** Instructions are written in different cases. */
final class InstructionCasing implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/instruction-casing",
                    List.of("ConsistentInstructionCasing"),
                    Severity.NEGLIGIBLE,
                    "An instruction is not in the case of the others",
                    "Write every instruction in the same case, best in capitals.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        KeywordCase wanted = KeywordCase.of(build);
        for (Instruction instruction : KeywordCase.instructions(build)) {
            String written = instruction.writtenKeyword();
            if (!written.equals(wanted.of(written))) {
                reports.at(
                        instruction,
                        instruction.at(),
                        written + ", most are " + (wanted.small() ? "lower" : "upper") + " case");
            }
        }
    }
}
