package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Expanded;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** EXPOSE names a port that does not exist. */
final class PortOutOfRange implements InstructionRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/port-out-of-range",
                    List.of("DL3011", "DS-0008"),
                    Severity.MEDIUM,
                    "EXPOSE names a port that does not exist",
                    "Use a port from 1 to 65535.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Stage stage, Instruction instruction, Reports reports) {
        if (instruction.keyword() != Keyword.EXPOSE) {
            return;
        }
        boolean wrong =
                stage.words(instruction).stream()
                        .filter(Expanded::known)
                        .anyMatch(word ->
                                Ports.of(word.text()).stream()
                                        .anyMatch(port -> port < 0 || port > 65_535));
        if (wrong) {
            reports.at(instruction);
        }
    }
}
