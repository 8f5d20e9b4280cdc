package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;

import java.util.List;

/** The last stage is a full distribution with its package manager. */
final class PackageManagerLeft implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/package-manager-left",
                    List.of("CWE-1104"),
                    Severity.NEGLIGIBLE,
                    "The last stage is a full distribution with its package manager",
                    "Install in a build stage and copy the result onto a distroless or scratch base.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        boolean removed =
                build.shippedRuns().stream().anyMatch(run -> run.has(PackageManagerLeft::removes));
        if (removed) {
            return;
        }
        for (Run run : build.shippedRuns()) {
            for (PackageCommand call : run.packageCommands()) {
                if (call.isSystem() && call.installs()) {
                    reports.at(run, call.command());
                    return;
                }
            }
        }
    }

    private static boolean removes(Command command) {
        return command.arguments().stream()
                .anyMatch(word ->
                        word.text().equals("apk-tools")
                                || word.text().equals("/sbin/apk")
                                || word.text().equals("apt")
                                || word.text().equals("/usr/bin/apt-get")
                                || word.text().equals("/usr/bin/dpkg"));
    }
}
