package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** pip installs packages without a version. */
final class PipUnpinned implements PackageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/pip-unpinned",
                    List.of("DL3013"),
                    Severity.LOW,
                    "pip installs packages without a version",
                    "Name versions (package==1.2.3), or install from a requirements file with hashes.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, PackageCommand call, Reports reports) {
        if (!call.is("pip", "install") || call.command().hasOption("-c", "--constraint")) {
            return;
        }
        call.packages().stream()
                .filter(word -> !PipUnpinned.isPinned(word.text()))
                .findFirst()
                .ifPresent(word -> reports.at(run.instruction(), word.at(), call.command().text()));
    }

    private static boolean isPinned(String text) {
        return text.indexOf("==") > 0
                || text.indexOf("@") >= 0
                || text.indexOf("~=") > 0
                || text.indexOf('<') > 0
                || text.endsWith(".tar.gz");
    }
}
