package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** RUN uses the network of the build machine. */
final class HostNetworkRun implements InstructionRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/host-network-run",
                    List.of("CWE-668"),
                    Severity.MEDIUM,
                    "RUN uses the network of the build machine",
                    "Remove --network=host; use --network=none where no network is needed.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Stage stage, Instruction instruction, Reports reports) {
        instruction
                .flag("network")
                .filter(flag -> flag.value().equals("host"))
                .ifPresent(flag -> reports.at(instruction, flag.at(), instruction.toString()));
    }
}
