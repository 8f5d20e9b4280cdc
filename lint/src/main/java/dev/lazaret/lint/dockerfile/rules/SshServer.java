package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** The image contains or starts an SSH server. */
final class SshServer implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/ssh-server",
                    List.of("CWE-1188"),
                    Severity.HIGH,
                    "The image contains or starts an SSH server",
                    "Remove it; use the engine's exec or an orchestrator's debug container.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        for (Run run : build.shippedRuns()) {
            for (PackageCommand call : run.packageCommands()) {
                call.packages().stream()
                        .filter(word -> call.installs() && isServer(word.text()))
                        .findFirst()
                        .ifPresent(word ->
                                reports.at(run.instruction(), word.at(), call.command().text()));
            }
        }
        for (Stage stage : build.shipped()) {
            for (Instruction instruction : stage.instructions()) {
                boolean starts =
                        instruction.keyword() == Keyword.CMD
                                || instruction.keyword() == Keyword.ENTRYPOINT;
                if (starts
                        && instruction.words().stream()
                                .anyMatch(word -> Paths.last(word.unquoted()).equals("sshd"))) {
                    reports.at(instruction);
                }
            }
        }
    }

    private static boolean isServer(String name) {
        String bare = name.split("[=<>~:]", 2)[0];
        return bare.equals("openssh-server")
                || bare.equals("dropbear")
                || bare.equals("openssh")
                || bare.equals("ssh")
                || bare.equals("tinyssh");
    }
}
