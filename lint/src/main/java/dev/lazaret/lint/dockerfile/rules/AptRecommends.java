package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.syntax.Instruction;

import java.util.List;
import java.util.Set;

/** apt-get also installs recommended packages. */
final class AptRecommends implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/apt-recommends",
                    List.of("DL3015", "DS-0029"),
                    Severity.LOW,
                    "apt-get also installs recommended packages",
                    "Add --no-install-recommends and name what is needed.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        Set<Instruction> set = AptSettings.covered(build, "Install-Recommends");
        for (Run run : build.runs()) {
            for (PackageCommand call : run.packageCommands()) {
                boolean installs = call.is("apt-get", "install") || call.is("apt", "install");
                if (installs
                        && !call.isDryRun()
                        && !isTold(call.command())
                        && !set.contains(run.instruction())) {
                    reports.at(run, call.command());
                }
            }
        }
    }

    private static boolean isTold(Command command) {
        return command.hasOption("--no-install-recommends")
                || command.arguments().stream()
                        .anyMatch(word ->
                                word.text().endsWith("Install-Recommends=false")
                                        || word.text().endsWith("Install-Recommends=0"));
    }
}
