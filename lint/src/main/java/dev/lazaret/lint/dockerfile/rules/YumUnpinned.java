package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** yum installs packages without a version. */
final class YumUnpinned implements PackageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/yum-unpinned",
                    List.of("DL3033"),
                    Severity.LOW,
                    "yum installs packages without a version",
                    "Name the version: yum install httpd-2.4.6.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, PackageCommand call, Reports reports) {
        RpmUnpinned.check(run, call, "yum", reports);
    }
}
