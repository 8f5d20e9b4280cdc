package dev.lazaret.lint.kubernetes.rules.cluster;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.ObjectRule;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/**
 * A network policy selects nothing: see {@code docs/rules/kubernetes/policy-without-selector.md}.
 */
final class PolicyWithoutSelectorRule implements ObjectRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/policy-without-selector",
                    List.of("KSV-0038"),
                    Severity.MEDIUM,
                    "A network policy selects nothing",
                    "Say which pods it is for with podSelector, and from or to whom "
                            + "with selectors in its rules.");

    private static boolean hasPeer(YamlCursor spec, String direction, String field) {
        return spec.get(direction).items().stream()
                .flatMap(rule -> rule.get(field).items().stream())
                .anyMatch(peer -> peer.has("podSelector") || peer.has("namespaceSelector"));
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(KubernetesObject object, Hits hits) {
        if (object.isKind("NetworkPolicy")
                && object.apiVersion().startsWith("networking.k8s.io/")
                && !object.spec().has("podSelector")
                && !hasPeer(object.spec(), "ingress", "from")
                && !hasPeer(object.spec(), "egress", "to")) {
            hits.add(object, object.spec(), "has no podSelector");
        }
    }
}
