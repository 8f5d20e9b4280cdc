package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.List;

/** apt-key trusts a key for every repository. */
final class AptKey implements CommandRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/apt-key",
                    List.of("CWE-345"),
                    Severity.MEDIUM,
                    "apt-key trusts a key for every repository",
                    "Store the key in /etc/apt/keyrings and name it in the source: signed-by=/etc/apt/keyrings/name.gpg.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Command command, Reports reports) {
        if (command.isNamed("apt-key")
                && command.arguments().stream()
                        .anyMatch(word -> word.text().equals("add") || word.text().equals("adv"))) {
            reports.at(run, command);
        }
    }
}
