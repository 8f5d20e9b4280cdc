package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** apt-get changes the whole distribution. */
final class AptDistUpgrade implements PackageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/apt-dist-upgrade",
                    List.of("DS-0024", "DKL-DI-0003"),
                    Severity.LOW,
                    "apt-get changes the whole distribution",
                    "Start from a newer base image; use apt-get upgrade for fixes between its releases.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, PackageCommand call, Reports reports) {
        if (call.is("apt-get", "dist-upgrade", "full-upgrade")
                || call.is("apt", "full-upgrade", "dist-upgrade")) {
            reports.at(run, call.command());
        }
    }
}
