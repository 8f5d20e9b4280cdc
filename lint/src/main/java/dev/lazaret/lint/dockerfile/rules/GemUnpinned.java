package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** gem installs gems without a version. */
final class GemUnpinned implements PackageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/gem-unpinned",
                    List.of("DL3028"),
                    Severity.LOW,
                    "gem installs gems without a version",
                    "Name the version: gem install rake:13.2.1, or use a Gemfile.lock.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, PackageCommand call, Reports reports) {
        if (!call.is("gem", "install", "i") || call.command().hasOption("-v", "--version")) {
            return;
        }
        call.packages().stream()
                .filter(word -> word.text().indexOf(':') < 0 && !word.text().endsWith(".gem"))
                .findFirst()
                .ifPresent(word -> reports.at(run.instruction(), word.at(), call.command().text()));
    }
}
