package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** Both wget and curl are used. */
final class WgetAndCurl implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/wget-and-curl",
                    List.of("DL4001", "DS-0014"),
                    Severity.NEGLIGIBLE,
                    "Both wget and curl are used",
                    "Use one of them everywhere, or ADD with a checksum.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        String first = "";
        for (Run run : build.runs(stage)) {
            for (Command command : run.commands()) {
                if (command.isNamed("wget", "curl")) {
                    if (!first.isEmpty() && !first.equals(command.name())) {
                        reports.at(run, command);
                        return;
                    }
                    first = command.name();
                }
            }
        }
    }
}
