package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.ImageText;

import java.util.List;

/** An image has no tag, or the tag latest: see {@code docs/rules/compose/latest-image.md}. */
final class LatestImageRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/latest-image",
                    List.of("CIS-5.28", "CWE-1104"),
                    Severity.MEDIUM,
                    "An image has no tag, or the tag latest",
                    "Name a release tag, better a digest.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        String image = service.get("image").textOrEmpty();
        if (ImageText.isLatest(image) && !service.get("build").isPresent()) {
            hits.add(service, service.get("image"), "uses " + image);
        }
    }
}
