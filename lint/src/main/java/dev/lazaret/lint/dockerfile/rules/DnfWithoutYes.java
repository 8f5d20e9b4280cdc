package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** dnf install would ask a question. */
final class DnfWithoutYes implements PackageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/dnf-without-yes",
                    List.of("DL3038"),
                    Severity.MEDIUM,
                    "dnf install would ask a question",
                    "Add -y.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, PackageCommand call, Reports reports) {
        boolean dnf =
                call.is(
                                "dnf",
                                "install",
                                "groupinstall",
                                "localinstall",
                                "update",
                                "upgrade",
                                "reinstall")
                        || call.is("microdnf", "install", "update", "upgrade");
        if (dnf && !call.assumesYes()) {
            reports.at(run, call.command());
        }
    }
}
