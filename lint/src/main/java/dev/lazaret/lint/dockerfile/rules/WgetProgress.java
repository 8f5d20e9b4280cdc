package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.List;

/** wget fills the build log with its progress bar. */
final class WgetProgress implements CommandRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/wget-progress",
                    List.of("DL3047"),
                    Severity.NEGLIGIBLE,
                    "wget fills the build log with its progress bar",
                    "Add -q, -nv or --progress=dot:giga.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Command command, Reports reports) {
        boolean quiet =
                command.hasLetter('q', "OoaPeUtTwQiBD")
                        || command.hasOption(
                                "--quiet",
                                "-nv",
                                "--no-verbose",
                                "--progress",
                                "-o",
                                "--output-file",
                                "-a",
                                "--append-output",
                                "--version",
                                "--help");
        if (command.isNamed("wget") && !quiet && !command.arguments().isEmpty()) {
            reports.at(run, command);
        }
    }
}
