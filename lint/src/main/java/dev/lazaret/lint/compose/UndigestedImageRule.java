package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** An image is not pinned by digest: see {@code docs/rules/compose/undigested-image.md}. */
final class UndigestedImageRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/undigested-image",
                    List.of("CWE-494"),
                    Severity.LOW,
                    "An image is not pinned by digest",
                    "Append @sha256:… of the image that was tested.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        String image = service.get("image").textOrEmpty();
        boolean pinned = image.contains("@sha256:") || image.contains("@sha512:");
        if (!image.isEmpty() && !pinned && !service.get("build").isPresent()) {
            hits.add(service, service.get("image"), "uses " + image + " without a digest");
        }
    }
}
