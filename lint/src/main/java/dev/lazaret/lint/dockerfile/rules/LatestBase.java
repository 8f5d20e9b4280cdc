package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** An image has the tag latest. */
final class LatestBase implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/latest-base",
                    List.of("DL3007", "DS-0001", "DKL-DI-0006"),
                    Severity.MEDIUM,
                    "An image has the tag latest",
                    "Name a version, best with its digest: FROM debian:12.7@sha256:…");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        for (OutsideImage image : OutsideImage.of(build)) {
            if (!image.isDigested()
                    && "latest".equals(image.reference().tag())
                    && BaseImage.isTagged(image.text())) {
                image.report(reports);
            }
        }
    }
}
