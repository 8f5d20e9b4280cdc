package dev.lazaret.lint.kubernetes.rules.cluster;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.KubernetesManifests;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.RunRule;

import java.util.List;

/** No network policy covers a workload: see {@code docs/rules/kubernetes/no-network-policy.md}. */
final class NoNetworkPolicyRule implements RunRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/no-network-policy",
                    List.of("CWE-923"),
                    Severity.LOW,
                    "No network policy covers a workload",
                    "Add a NetworkPolicy that denies all, and one for each connection "
                            + "that is wanted.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(KubernetesManifests manifests, Hits hits) {
        NetworkPolicies policies = new NetworkPolicies(manifests.objects());
        for (Workload workload : manifests.workloads()) {
            if (!policies.cover(workload)
                    && !workload.isBatch()
                    && !workload.spec().get("hostNetwork").isTrue()) {
                hits.add(
                        workload,
                        workload.object().root(),
                        "no NetworkPolicy among the documents selects it");
            }
        }
    }
}
