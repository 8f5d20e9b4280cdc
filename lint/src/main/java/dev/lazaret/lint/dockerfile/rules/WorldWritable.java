package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.shell.ShellWord;
import dev.lazaret.lint.dockerfile.syntax.Instruction;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Files are made writable for everybody. */
final class WorldWritable implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/world-writable",
                    List.of("CWE-732"),
                    Severity.HIGH,
                    "Files are made writable for everybody",
                    "Give the file to the user that needs it (COPY --chown, chown) with mode 0755 or less.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        for (Run run : build.runs()) {
            Set<String> removed = removed(run);
            for (Command command : run.commands()) {
                if (Modes.givenBy(command).anyMatch(Modes::isWorldWritable)
                        && !removed.contains(last(command))) {
                    reports.at(run, command);
                }
            }
        }
        for (Instruction instruction : build.file().instructions()) {
            instruction
                    .flag("chmod")
                    .filter(flag -> Modes.isWorldWritable(flag.value()))
                    .ifPresent(flag -> reports.at(instruction, flag.at(), instruction.toString()));
        }
    }

    /** What the same RUN removes again was for the build alone. */
    private static Set<String> removed(Run run) {
        return run.commands().stream()
                .filter(command -> command.isNamed("rm"))
                .flatMap(command -> command.arguments().stream())
                .map(ShellWord::text)
                .collect(Collectors.toSet());
    }

    private static String last(Command command) {
        return command.arguments().getLast().text();
    }
}
