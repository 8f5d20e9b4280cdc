package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** The SSH port is exposed. */
final class SshPort implements InstructionRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/ssh-port",
                    List.of("DS-0004"),
                    Severity.MEDIUM,
                    "The SSH port is exposed",
                    "Remove the port and the server; use the engine's exec or an orchestrator's debug container.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Stage stage, Instruction instruction, Reports reports) {
        if (instruction.keyword() == Keyword.EXPOSE
                && stage.words(instruction).stream()
                        .anyMatch(word -> Ports.cover(word.text(), 22))) {
            reports.at(instruction);
        }
    }
}
