package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.List;

/** RUN gives two users the same number. */
final class DuplicateUid implements CommandRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/duplicate-uid",
                    List.of("DKL-LI-0002"),
                    Severity.MEDIUM,
                    "RUN gives two users the same number",
                    "Give each user a number of its own.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Command command, Reports reports) {
        boolean adds = command.isNamed("useradd", "groupadd", "usermod", "groupmod");
        if (adds && (command.hasOption("--non-unique") || command.hasOption("-o"))) {
            reports.at(run, command);
        }
    }
}
