package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** MAINTAINER is deprecated. */
final class Maintainer implements InstructionRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/maintainer",
                    List.of("DL4000", "DS-0022", "MaintainerDeprecated"),
                    Severity.LOW,
                    "MAINTAINER is deprecated",
                    "Use LABEL org.opencontainers.image.authors=\"…\".");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Stage stage, Instruction instruction, Reports reports) {
        if (instruction.keyword() == Keyword.MAINTAINER) {
            reports.at(instruction);
        }
    }
}
