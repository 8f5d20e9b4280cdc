package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.List;

/** RUN calls a program that has no use while an image is built. */
final class PointlessCommand implements CommandRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/pointless-command",
                    List.of("DL3001"),
                    Severity.LOW,
                    "RUN calls a program that has no use while an image is built",
                    "Remove the call; what must run in the container belongs into ENTRYPOINT or the orchestrator.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Command command, Reports reports) {
        boolean agent =
                command.isNamed("ssh")
                        && run.instruction().flags().stream()
                                .anyMatch(flag -> flag.value().contains("type=ssh"));
        if (agent) {
            return; // a key of the builder's is mounted for it
        }
        if (command.isNamed(
                "ssh",
                "vim",
                "shutdown",
                "service",
                "ps",
                "free",
                "top",
                "kill",
                "mount",
                "ifconfig")) {
            reports.at(run, command);
        }
    }
}
