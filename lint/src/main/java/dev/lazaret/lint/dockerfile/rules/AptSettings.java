package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.HashSet;
import java.util.Set;

/** Settings that RUNs write into /etc/apt/apt.conf.d, which every later call of apt reads. */
final class AptSettings {

    private AptSettings() {}

    /**
     * The RUNs for which a setting was written: in them or before, in their stage or those it
     * starts from.
     *
     * @param name the last part: {@code Assume-Yes}
     */
    static Set<Instruction> covered(Build build, String name) {
        Set<Stage> settled = new HashSet<>();
        Set<Instruction> covered = new HashSet<>();
        for (Stage stage : build.stages()) {
            boolean set = stage.parent() != null && settled.contains(stage.parent());
            for (Run run : build.runs(stage)) {
                set |= writes(run, name);
                if (set) {
                    covered.add(run.instruction());
                }
            }
            if (set) {
                settled.add(stage);
            }
        }
        return covered;
    }

    private static boolean writes(Run run, String name) {
        return run.has(AptSettings::configures)
                && (run.has(command -> names(command, name))
                        || run.instruction().heredocs().stream()
                                .anyMatch(heredoc -> heredoc.body().text().contains(name)));
    }

    private static boolean configures(Command command) {
        return command.redirects().stream()
                        .anyMatch(redirect -> isSettings(redirect.target().text()))
                || command.arguments().stream().anyMatch(word -> isSettings(word.text()));
    }

    private static boolean isSettings(String path) {
        return path.startsWith("/etc/apt/apt.conf");
    }

    private static boolean names(Command command, String setting) {
        return command.arguments().stream().anyMatch(word -> word.text().contains(setting));
    }
}
