package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.ImageReference;
import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** The base image is not pinned by digest. */
final class UndigestedBase implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/undigested-base",
                    List.of("CWE-829"),
                    Severity.LOW,
                    "The base image is not pinned by digest",
                    "Add the digest to the tag: FROM debian:12.7@sha256:…; let a bot propose the next one.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        ImageReference image = BaseImage.of(stage).orElse(null);
        if (image != null && image.digest() == null) {
            reports.at(stage.from());
        }
    }
}
