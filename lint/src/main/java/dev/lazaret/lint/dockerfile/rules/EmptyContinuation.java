package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;

import java.util.List;

/** An instruction goes on over an empty line. */
final class EmptyContinuation implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/empty-continuation",
                    List.of("NoEmptyContinuation"),
                    Severity.LOW,
                    "An instruction goes on over an empty line",
                    "Remove the empty line or the backslash before it; a comment may stand there.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        for (Instruction instruction : build.file().instructions()) {
            if (!instruction.blankLines().isEmpty()) {
                reports.at(
                        instruction,
                        instruction.blankLines().getFirst(),
                        "an empty line within " + instruction.keyword());
            }
        }
    }
}
