package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.List;

/** apt-get install would ask a question. */
final class AptWithoutYes implements PackageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/apt-without-yes",
                    List.of("DL3014", "DS-0021"),
                    Severity.MEDIUM,
                    "apt-get install would ask a question",
                    "Add -y.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, PackageCommand call, Reports reports) {
        boolean asks =
                call.is(
                        "apt-get",
                        "install",
                        "upgrade",
                        "dist-upgrade",
                        "full-upgrade",
                        "remove",
                        "purge");
        if (asks && !call.assumesYes() && !run.has(AptWithoutYes::configures)) {
            reports.at(run, call.command());
        }
    }

    private static boolean configures(Command command) {
        return command.redirects().stream()
                .anyMatch(redirect -> redirect.target().text().startsWith("/etc/apt/apt.conf"));
    }
}
