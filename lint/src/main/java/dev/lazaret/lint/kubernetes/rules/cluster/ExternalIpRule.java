package dev.lazaret.lint.kubernetes.rules.cluster;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.ObjectRule;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A Service claims external addresses: see {@code docs/rules/kubernetes/external-ip.md}. */
final class ExternalIpRule implements ObjectRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/external-ip",
                    List.of("KSV-0108", "CWE-441"),
                    Severity.HIGH,
                    "A Service claims external addresses",
                    "Remove externalIPs; use a LoadBalancer or an Ingress.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(KubernetesObject object, Hits hits) {
        YamlCursor field = object.spec().get("externalIPs");
        if (object.isKind("Service") && !field.items().isEmpty()) {
            hits.add(object, field, "externalIPs is set");
        }
    }
}
