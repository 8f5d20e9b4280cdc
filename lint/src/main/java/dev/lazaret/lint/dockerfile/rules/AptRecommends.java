package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** apt-get also installs recommended packages. */
final class AptRecommends implements PackageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/apt-recommends",
                    List.of("DL3015", "DS-0029"),
                    Severity.LOW,
                    "apt-get also installs recommended packages",
                    "Add --no-install-recommends and name what is needed.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, PackageCommand call, Reports reports) {
        boolean told =
                call.command().hasOption("--no-install-recommends")
                        || call.command().arguments().stream()
                                .anyMatch(word ->
                                        word.text().endsWith("Install-Recommends=false")
                                                || word.text().endsWith("Install-Recommends=0"));
        if (call.is("apt-get", "install") && !told) {
            reports.at(run, call.command());
        }
    }
}
