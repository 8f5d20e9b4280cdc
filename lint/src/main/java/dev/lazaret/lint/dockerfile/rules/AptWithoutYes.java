package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;

import java.util.List;
import java.util.Set;

/** apt-get would ask a question. */
final class AptWithoutYes implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/apt-without-yes",
                    List.of("DL3014", "DS-0021"),
                    Severity.MEDIUM,
                    "apt-get would ask a question",
                    "Add -y.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        Set<Instruction> set = AptSettings.covered(build, "Assume-Yes");
        for (Run run : build.runs()) {
            for (PackageCommand call : run.packageCommands()) {
                if (asks(call) && !set.contains(run.instruction())) {
                    reports.at(run, call.command());
                }
            }
        }
    }

    private static boolean asks(PackageCommand call) {
        String[] actions = {
            "install",
            "upgrade",
            "dist-upgrade",
            "full-upgrade",
            "remove",
            "purge",
            "autoremove",
            "build-dep"
        };
        return call.isApt(actions) && !call.assumesYes() && !call.isDryRun();
    }
}
