package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** An image is not pinned by digest. */
final class UndigestedBase implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/undigested-base",
                    List.of("CWE-829"),
                    Severity.LOW,
                    "An image is not pinned by digest",
                    "Add the digest to the tag: FROM debian:12.7@sha256:…; let a bot propose the next one.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        for (OutsideImage image : OutsideImage.of(build)) {
            if (!image.isDigested()) {
                image.report(reports);
            }
        }
    }
}
