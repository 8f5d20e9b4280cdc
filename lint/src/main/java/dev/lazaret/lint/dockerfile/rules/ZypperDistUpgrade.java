package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** zypper changes the whole distribution. */
final class ZypperDistUpgrade implements PackageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/zypper-dist-upgrade",
                    List.of("DL3035"),
                    Severity.LOW,
                    "zypper changes the whole distribution",
                    "Start from the base image of the wanted release.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, PackageCommand call, Reports reports) {
        if (call.is("zypper", "dist-upgrade", "dup")) {
            reports.at(run, call.command());
        }
    }
}
