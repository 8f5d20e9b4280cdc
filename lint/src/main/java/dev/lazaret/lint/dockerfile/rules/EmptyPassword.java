package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.shell.ShellWord;

import java.util.List;

/** RUN gives a user an empty password. */
final class EmptyPassword implements CommandRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/empty-password",
                    List.of("DKL-LI-0001", "CWE-258"),
                    Severity.CRITICAL,
                    "RUN gives a user an empty password",
                    "Lock the password: passwd -l, useradd without -p.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Command command, Reports reports) {
        boolean deleted =
                command.isNamed("passwd")
                        && (command.hasLetter('d') || command.hasOption("--delete"));
        boolean empty = false;
        List<ShellWord> words = command.arguments();
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean option =
                    words.get(i).text().equals("-p") || words.get(i).text().equals("--password");
            empty |= option && words.get(i + 1).text().isEmpty();
        }
        if (deleted || (command.isNamed("useradd", "usermod") && empty)) {
            reports.at(run, command);
        }
    }
}
