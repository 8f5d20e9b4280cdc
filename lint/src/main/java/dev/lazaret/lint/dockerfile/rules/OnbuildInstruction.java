package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;

import java.util.List;

/** ONBUILD holds back an instruction that is not allowed there. */
final class OnbuildInstruction implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/onbuild-instruction",
                    List.of("DL3043"),
                    Severity.HIGH,
                    "ONBUILD holds back an instruction that is not allowed there",
                    "Remove it; FROM, MAINTAINER and ONBUILD cannot be triggers.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        for (Instruction instruction : build.file().instructions()) {
            Instruction inner = instruction.trigger();
            if (inner != null
                    && (inner.keyword() == Keyword.FROM
                            || inner.keyword() == Keyword.MAINTAINER
                            || inner.keyword() == Keyword.ONBUILD)) {
                reports.at(instruction);
            }
        }
    }
}
