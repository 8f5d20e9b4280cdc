package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.shell.Script;

import java.util.List;

/** RUN uses sudo. */
final class Sudo implements RunRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/sudo",
                    List.of("DL3004", "DS-0010", "DKL-DI-0001"),
                    Severity.HIGH,
                    "RUN uses sudo",
                    "Switch with USER for the lines that need it; at run time use a program like gosu or setpriv.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Reports reports) {
        for (Script script : run.scripts()) {
            for (Command command : script.commands()) {
                if (command.isNamed("sudo")) {
                    reports.at(run, command);
                }
            }
        }
    }
}
