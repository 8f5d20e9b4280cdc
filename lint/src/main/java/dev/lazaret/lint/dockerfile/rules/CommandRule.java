package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.shell.Command;

/** A rule that looks at one command of a RUN at a time. */
interface CommandRule extends RunRule {

    void check(Run run, Command command, Reports reports);

    @Override
    default void check(Run run, Reports reports) {
        run.commands().forEach(command -> check(run, command, reports));
    }
}
