package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.List;

/** The package lists of apt stay in the layer. */
final class AptListsLeft implements RunRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/apt-lists-left",
                    List.of("DL3009", "DKL-DI-0005"),
                    Severity.LOW,
                    "The package lists of apt stay in the layer",
                    "End the same RUN with rm -rf /var/lib/apt/lists/*, or mount a cache there.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Reports reports) {
        if (run.mounts("/var/lib/apt/lists") || run.has(AptListsLeft::clears)) {
            return;
        }
        for (PackageCommand call : run.packageCommands()) {
            if (call.is("apt-get", "update") || call.is("apt", "update")) {
                reports.at(run, call.command());
                return;
            }
        }
    }

    private static boolean clears(Command command) {
        return (command.isNamed("rm") || command.isNamed("find"))
                && command.arguments().stream()
                        .anyMatch(word ->
                                word.text().startsWith("/var/lib/apt")
                                        || word.text().equals("/var/lib/*"));
    }
}
