package dev.lazaret.lint.kubernetes.rules.content;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.yaml.ImageText;

import java.util.List;

/** An image has no tag, or the tag latest: see {@code docs/rules/kubernetes/latest-image.md}. */
final class LatestImageRule implements ContainerRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/latest-image",
                    List.of("KSV-0013", "CWE-1104"),
                    Severity.MEDIUM,
                    "An image has no tag, or the tag latest",
                    "Name a release tag, better a digest.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Container container, Hits hits) {
        String image = container.image().textOrEmpty();
        if (ImageText.isLatest(image)) {
            hits.add(container, container.image(), "uses " + image);
        }
    }
}
