package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.List;

/** RUN sets the setuid or setgid bit. */
final class Setuid implements CommandRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/setuid",
                    List.of("CIS-DI-0008", "CWE-269"),
                    Severity.HIGH,
                    "RUN sets the setuid or setgid bit",
                    "Leave the bit away; give the process a single capability if it really needs one.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Command command, Reports reports) {
        if (command.isNamed("chmod")
                && command.arguments().stream().anyMatch(word -> Modes.setsId(word.text()))) {
            reports.at(run, command);
        }
    }
}
