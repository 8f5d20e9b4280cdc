package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** apk adds packages without a version. */
final class ApkUnpinned implements PackageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/apk-unpinned",
                    List.of("DL3018"),
                    Severity.LOW,
                    "apk adds packages without a version",
                    "Name the version: apk add curl=8.9.1-r1, or a branch: curl~8.9.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, PackageCommand call, Reports reports) {
        if (call.is("apk", "add")) {
            call.packages().stream()
                    .filter(word -> word.text().chars().noneMatch(c -> "=~<>".indexOf(c) >= 0))
                    .findFirst()
                    .ifPresent(word ->
                            reports.at(run.instruction(), word.at(), call.command().text()));
        }
    }
}
