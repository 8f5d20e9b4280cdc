package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.syntax.Instruction;

import java.util.List;

/** RUN sets the setuid or setgid bit. */
final class Setuid implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/setuid",
                    List.of("CIS-DI-0008", "CWE-269"),
                    Severity.HIGH,
                    "RUN sets the setuid or setgid bit",
                    "Leave the bit away; give the process a single capability if it really needs one.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        for (Run run : build.runs()) {
            for (Command command : run.commands()) {
                if (!makesFolder(command) && Modes.givenBy(command).anyMatch(Modes::setsId)) {
                    reports.at(run, command);
                }
            }
        }
        for (Instruction instruction : build.file().instructions()) {
            instruction
                    .flag("chmod")
                    .filter(flag -> Modes.setsId(flag.value()))
                    .ifPresent(flag -> reports.at(instruction, flag.at(), instruction.toString()));
        }
    }

    /** On a folder setgid only hands its group on. */
    private static boolean makesFolder(Command command) {
        return command.isNamed("mkdir") || command.hasOption("-d", "--directory");
    }
}
