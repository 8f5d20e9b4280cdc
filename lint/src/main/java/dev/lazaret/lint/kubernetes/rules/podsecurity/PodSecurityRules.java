package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.rules.KubernetesRule;

import java.util.List;

/** The rules about what the Pod Security Standards forbid. */
public final class PodSecurityRules {

    private static final List<KubernetesRule> ALL =
            List.of(
                    new AddedCapabilityRule(),
                    new ApparmorUnconfinedRule(),
                    new CapabilityBeyondRestrictedRule(),
                    new HostPathRule(),
                    new HostPortRule(),
                    new PrivilegeEscalationRule(),
                    new PrivilegedRule(),
                    new ProbeHostRule(),
                    new ProcMountRule(),
                    new RootUserIdRule(),
                    new RunAsRootRule(),
                    new SeccompMissingRule(),
                    new SeccompUnconfinedRule(),
                    new SelinuxOptionsRule(),
                    new UnsafeSysctlRule(),
                    new VolumeTypeRule(),
                    new WindowsHostProcessRule());

    private PodSecurityRules() {}

    /** All of them, sorted by id. */
    public static List<KubernetesRule> all() {
        return ALL;
    }
}
