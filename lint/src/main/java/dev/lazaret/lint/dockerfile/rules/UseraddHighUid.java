package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.shell.ShellWord;

import java.util.List;

/** useradd with a high number makes a huge file. */
final class UseraddHighUid implements CommandRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/useradd-high-uid",
                    List.of("DL3046"),
                    Severity.LOW,
                    "useradd with a high number makes a huge file",
                    "Add -l (--no-log-init).");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Command command, Reports reports) {
        if (!command.isNamed("useradd")
                || command.hasLetter('l')
                || command.hasOption("--no-log-init")) {
            return;
        }
        List<ShellWord> words = command.arguments();
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).text();
            boolean attached = text.startsWith("-u") && text.length() > 2;
            String value =
                    text.startsWith("--uid=") || attached
                            ? text.substring(attached ? 2 : 6)
                            : (text.equals("-u") || text.equals("--uid")) && i + 1 < words.size()
                                    ? words.get(i + 1).text()
                                    : "";
            if (value.length() > 5 && value.chars().allMatch(Character::isDigit)) {
                reports.at(run, command);
            }
        }
    }
}
