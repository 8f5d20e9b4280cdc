package dev.lazaret.lint.kubernetes.rules.content;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.yaml.ImageText;

import java.util.List;

/**
 * An image comes from a registry that is not trusted: see {@code
 * docs/rules/kubernetes/untrusted-registry.md}.
 */
final class UntrustedRegistryRule implements ContainerRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/untrusted-registry",
                    List.of("KSV-0125", "KSV-0032", "KSV-0033", "KSV-0034", "KSV-0035"),
                    Severity.MEDIUM,
                    "An image comes from a registry that is not trusted",
                    "Copy the image into a trusted registry and name that, or add the "
                            + "registry to the list.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Container container, Hits hits) {
        String image = container.image().textOrEmpty();
        if (!hits.options().trustedRegistries().isEmpty()
                && !image.isEmpty()
                && !ImageText.isFrom(image, hits.options().trustedRegistries())) {
            hits.add(container, container.image(), "uses " + image);
        }
    }
}
