package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.ImageReference;
import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** The base image's tag is latest. */
final class LatestBase implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/latest-base",
                    List.of("DL3007", "DS-0001", "DKL-DI-0006"),
                    Severity.MEDIUM,
                    "The base image's tag is latest",
                    "Name a version, best with its digest: FROM debian:12.7@sha256:…");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        ImageReference image = BaseImage.of(stage).orElse(null);
        if (image != null
                && image.digest() == null
                && "latest".equals(image.tag())
                && BaseImage.isTagged(stage.base().text())) {
            reports.at(stage.from());
        }
    }
}
