package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;
import java.util.Set;

/** A download is used without checking what it is. */
final class UnverifiedDownload implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/unverified-download",
                    List.of("CWE-494"),
                    Severity.MEDIUM,
                    "A download is used without checking what it is",
                    "Compare a checksum kept in the Dockerfile (sha256sum -c, ADD --checksum) or a signature.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        for (Run run : build.runs()) {
            if (run.has(Downloads::isUse) && !run.has(Downloads::isVerification)) {
                Set<Command> piped = CurlPipeShell.downloads(run);
                run.commands().stream()
                        .filter(command ->
                                Downloads.isDownload(command)
                                        && !piped.contains(command)
                                        && command.arguments().stream()
                                                .anyMatch(word -> Paths.isRemote(word.text())))
                        .findFirst()
                        .ifPresent(command -> reports.at(run, command));
            }
        }
        for (Stage stage : build.stages()) {
            for (Instruction add : stage.all(Keyword.ADD)) {
                boolean remote =
                        stage.words(add).stream().anyMatch(word -> Paths.isHttp(word.text()));
                if (remote && add.flag("checksum").isEmpty()) {
                    reports.at(add);
                }
            }
        }
    }
}
