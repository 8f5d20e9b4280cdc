package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** The base image has neither tag nor digest. */
final class UntaggedBase implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/untagged-base",
                    List.of("DL3006"),
                    Severity.MEDIUM,
                    "The base image has neither tag nor digest",
                    "Name a version, best with its digest: FROM debian:12.7@sha256:…");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        if (BaseImage.of(stage).isPresent()
                && !BaseImage.isTagged(stage.base().text())
                && stage.base().text().indexOf('@') < 0) {
            reports.at(stage.from());
        }
    }
}
