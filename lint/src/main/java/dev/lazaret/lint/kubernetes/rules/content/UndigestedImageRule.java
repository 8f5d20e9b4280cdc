package dev.lazaret.lint.kubernetes.rules.content;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;

import java.util.List;

/** An image is not pinned by digest: see {@code docs/rules/kubernetes/undigested-image.md}. */
final class UndigestedImageRule implements ContainerRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/undigested-image",
                    List.of("CWE-494"),
                    Severity.LOW,
                    "An image is not pinned by digest",
                    "Append @sha256:… of the image that was tested.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Container container, Hits hits) {
        String image = container.image().textOrEmpty();
        if (!image.isEmpty() && !image.contains("@sha256:") && !image.contains("@sha512:")) {
            hits.add(container, container.image(), "uses " + image + " without a digest");
        }
    }
}
