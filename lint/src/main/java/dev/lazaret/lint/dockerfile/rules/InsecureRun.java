package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** RUN turns off the builder's sandbox. */
final class InsecureRun implements InstructionRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/insecure-run",
                    List.of("CWE-250"),
                    Severity.HIGH,
                    "RUN turns off the builder's sandbox",
                    "Remove --security=insecure; do what needs it outside the build.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Stage stage, Instruction instruction, Reports reports) {
        instruction
                .flag("security")
                .filter(flag -> flag.value().equals("insecure"))
                .ifPresent(flag -> reports.at(instruction, flag.at(), instruction.toString()));
    }
}
