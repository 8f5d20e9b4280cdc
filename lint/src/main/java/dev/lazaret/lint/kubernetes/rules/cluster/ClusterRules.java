package dev.lazaret.lint.kubernetes.rules.cluster;

import dev.lazaret.lint.kubernetes.rules.KubernetesRule;

import java.util.List;

/** The rules about namespaces, API versions and the network. */
public final class ClusterRules {

    private static final List<KubernetesRule> ALL =
            List.of(
                    new DefaultNamespaceRule(),
                    new DeprecatedApiRule(),
                    new ExternalIpRule(),
                    new GatekeeperOpenRepoRule(),
                    new IngressWithoutTlsRule(),
                    new KubeSystemNamespaceRule(),
                    new NoNetworkPolicyRule(),
                    new PolicyWithoutSelectorRule(),
                    new TillerRule());

    private ClusterRules() {}

    /** All of them, sorted by id. */
    public static List<KubernetesRule> all() {
        return ALL;
    }
}
