package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** apt-get installs packages without a version. */
final class AptUnpinned implements PackageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/apt-unpinned",
                    List.of("DL3008"),
                    Severity.LOW,
                    "apt-get installs packages without a version",
                    "Name the version: apt-get install curl=7.88.1-10+deb12u7, or build from a snapshot of the archive.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, PackageCommand call, Reports reports) {
        if (call.isApt("install") && !call.isDryRun()) {
            call.packages().stream()
                    .filter(word -> word.text().indexOf('=') < 0)
                    .findFirst()
                    .ifPresent(word ->
                            reports.at(run.instruction(), word.at(), call.command().text()));
        }
    }
}
