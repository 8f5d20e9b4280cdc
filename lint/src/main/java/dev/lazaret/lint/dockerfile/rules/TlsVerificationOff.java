package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.shell.ShellWord;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Pair;

import java.util.List;
import java.util.stream.Stream;

/** The check of TLS certificates is turned off. */
final class TlsVerificationOff implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/tls-verification-off",
                    List.of("CWE-295"),
                    Severity.HIGH,
                    "The check of TLS certificates is turned off",
                    "Remove the option; add the certificate of a private authority to the trust store.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        for (Run run : build.runs()) {
            for (Command command : run.commands()) {
                Stream<ShellWord> settings =
                        command.isNamed("export")
                                ? command.arguments().stream()
                                : command.assignments().stream();
                boolean assigned = settings.anyMatch(word -> TlsSettings.isOff(word.text()));
                if (assigned || TlsSettings.turnsOff(command)) {
                    reports.at(run, command);
                }
            }
        }
        for (Instruction instruction : build.file().instructions()) {
            if (instruction.keyword() == Keyword.ENV || instruction.keyword() == Keyword.ARG) {
                for (Pair pair : instruction.pairs()) {
                    if (TlsSettings.isOff(pair.key() + "=" + pair.value().unquoted())) {
                        reports.at(instruction, pair.at(), instruction.toString());
                    }
                }
            }
        }
    }
}
