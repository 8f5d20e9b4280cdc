package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** zypper installs packages without a version. */
final class ZypperUnpinned implements PackageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/zypper-unpinned",
                    List.of("DL3037"),
                    Severity.LOW,
                    "zypper installs packages without a version",
                    "Name the version: zypper install httpd=2.4.6.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, PackageCommand call, Reports reports) {
        if (call.is("zypper", "install", "in")) {
            call.packages().stream()
                    .filter(word -> word.text().chars().noneMatch(c -> "=<>".indexOf(c) >= 0))
                    .findFirst()
                    .ifPresent(word ->
                            reports.at(run.instruction(), word.at(), call.command().text()));
        }
    }
}
