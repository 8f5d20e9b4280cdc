package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/**
 * A capability other than NET_BIND_SERVICE is added: see {@code
 * docs/rules/kubernetes/capability-beyond-restricted.md}.
 */
final class CapabilityBeyondRestrictedRule implements ContainerRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/capability-beyond-restricted",
                    List.of("KSV-0106"),
                    Severity.LOW,
                    "A capability other than NET_BIND_SERVICE is added",
                    "Remove it; the restricted level allows NET_BIND_SERVICE alone.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Container container, Hits hits) {
        for (YamlCursor added : container.security().at("capabilities", "add").items()) {
            String name = added.textOrEmpty();
            if (CapabilitiesBaselineControl.ALLOWED.contains(name)
                    && !name.equals("NET_BIND_SERVICE")) {
                hits.add(container, added, "adds " + name);
            }
        }
    }
}
