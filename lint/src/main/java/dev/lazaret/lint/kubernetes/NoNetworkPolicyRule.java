package dev.lazaret.lint.kubernetes;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;
import dev.lazaret.lint.yaml.YamlEntry;
import dev.lazaret.lint.yaml.YamlScalar;

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

    private static boolean isPolicy(KubernetesObject object) {
        return object.isKind(
                "NetworkPolicy",
                "GlobalNetworkPolicy",
                "CiliumNetworkPolicy",
                "CiliumClusterwideNetworkPolicy");
    }

    private static boolean covers(KubernetesObject policy, Workload workload) {
        boolean plain = policy.apiVersion().startsWith("networking.k8s.io/");
        if (plain && !policy.namespace().equals(workload.object().namespace())) {
            return false;
        }
        YamlCursor labels = workload.metadata().get("labels");
        return policy.spec().at("podSelector", "matchLabels").entries().stream()
                .allMatch(entry -> isSame(labels, entry));
    }

    private static boolean isSame(YamlCursor labels, YamlEntry wanted) {
        return wanted.value() instanceof YamlScalar text
                && labels.get(wanted.key().text()).is(text.text());
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(KubernetesManifests manifests, Hits hits) {
        List<KubernetesObject> policies =
                manifests.objects().stream().filter(NoNetworkPolicyRule::isPolicy).toList();
        for (Workload workload : manifests.workloads()) {
            boolean covered = policies.stream().anyMatch(policy -> covers(policy, workload));
            if (!covered && !workload.isBatch() && !workload.spec().get("hostNetwork").isTrue()) {
                hits.add(
                        workload,
                        workload.object().root(),
                        "no NetworkPolicy among the documents selects it");
            }
        }
    }
}
