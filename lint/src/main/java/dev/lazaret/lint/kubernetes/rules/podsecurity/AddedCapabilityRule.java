package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;
import java.util.Set;

/**
 * A capability beyond the default set is added: see {@code
 * docs/rules/kubernetes/added-capability.md}.
 */
final class AddedCapabilityRule implements ContainerRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/added-capability",
                    List.of("KSV-0022", "CWE-250"),
                    Severity.MEDIUM,
                    "A capability beyond the default set is added",
                    "Remove it; of the rest, add only what a test shows to be needed.");

    private static final Set<String> OWN_RULE = Set.of("SYS_ADMIN", "NET_RAW", "SYS_MODULE");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Container container, Hits hits) {
        for (YamlCursor added : container.security().at("capabilities", "add").items()) {
            String name = added.textOrEmpty();
            if (!CapabilitiesBaselineControl.ALLOWED.contains(name) && !OWN_RULE.contains(name)) {
                hits.add(container, added, "adds " + name);
            }
        }
    }
}
