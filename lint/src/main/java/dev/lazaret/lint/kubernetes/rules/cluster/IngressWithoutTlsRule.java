package dev.lazaret.lint.kubernetes.rules.cluster;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.ObjectRule;

import java.util.List;

/** An Ingress has no TLS: see {@code docs/rules/kubernetes/ingress-without-tls.md}. */
final class IngressWithoutTlsRule implements ObjectRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/ingress-without-tls",
                    List.of("CWE-319"),
                    Severity.LOW,
                    "An Ingress has no TLS",
                    "Add spec.tls with a certificate for the hosts.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(KubernetesObject object, Hits hits) {
        if (object.isKind("Ingress")
                && object.apiVersion().startsWith("networking.k8s.io/")
                && object.spec().get("tls").items().isEmpty()) {
            hits.add(object, object.spec(), "has no spec.tls");
        }
    }
}
