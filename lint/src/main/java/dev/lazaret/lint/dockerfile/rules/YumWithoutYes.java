package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** yum install would ask a question. */
final class YumWithoutYes implements PackageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/yum-without-yes",
                    List.of("DL3030"),
                    Severity.MEDIUM,
                    "yum install would ask a question",
                    "Add -y.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, PackageCommand call, Reports reports) {
        if (call.is(
                        "yum",
                        "install",
                        "groupinstall",
                        "localinstall",
                        "update",
                        "upgrade",
                        "reinstall")
                && !call.assumesYes()) {
            reports.at(run, call.command());
        }
    }
}
