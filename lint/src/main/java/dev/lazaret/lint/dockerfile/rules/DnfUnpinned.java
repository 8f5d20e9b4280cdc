package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** dnf installs packages without a version. */
final class DnfUnpinned implements PackageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/dnf-unpinned",
                    List.of("DL3041"),
                    Severity.LOW,
                    "dnf installs packages without a version",
                    "Name the version: dnf install httpd-2.4.62.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, PackageCommand call, Reports reports) {
        RpmUnpinned.check(run, call, "dnf", reports);
        RpmUnpinned.check(run, call, "microdnf", reports);
    }
}
