package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** zypper install would ask a question. */
final class ZypperWithoutYes implements PackageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/zypper-without-yes",
                    List.of("DL3034"),
                    Severity.MEDIUM,
                    "zypper install would ask a question",
                    "Add -y, or --non-interactive before the action.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, PackageCommand call, Reports reports) {
        if (call.is("zypper", "install", "in", "remove", "rm", "source-install", "si", "patch")
                && !call.assumesYes()) {
            reports.at(run, call.command());
        }
    }
}
