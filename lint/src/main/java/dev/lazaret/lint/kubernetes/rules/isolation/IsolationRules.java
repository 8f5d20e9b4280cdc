package dev.lazaret.lint.kubernetes.rules.isolation;

import dev.lazaret.lint.kubernetes.rules.KubernetesRule;

import java.util.List;

/** The rules about what keeps a pod apart from its node and neighbours. */
public final class IsolationRules {

    private static final List<KubernetesRule> ALL =
            List.of(
                    new AutomountedTokenRule(),
                    new CapabilitiesNotDroppedRule(),
                    new DefaultSecurityContextRule(),
                    new DockerSocketRule(),
                    new HostAliasesRule(),
                    new HostIpcRule(),
                    new HostNetworkRule(),
                    new HostPidRule(),
                    new LowGroupIdRule(),
                    new LowUserIdRule(),
                    new NetRawRule(),
                    new PrivilegedPortRule(),
                    new RootGroupRule(),
                    new SensitiveHostPathRule(),
                    new ShareProcessNamespaceRule(),
                    new SysAdminRule(),
                    new SysModuleRule(),
                    new WritableRootRule());

    private IsolationRules() {}

    /** All of them, sorted by id. */
    public static List<KubernetesRule> all() {
        return ALL;
    }
}
