package dev.lazaret.lint.compose;

import java.util.List;

/** Every rule of this room, by id. */
public final class ComposeRules {

    private static final List<ComposeRule> ALL =
            List.of(
                    new AddedCapabilityRule(),
                    new AllInterfacesRule(),
                    new ApparmorUnconfinedRule(),
                    new BuildSecretArgumentRule(),
                    new CapabilitiesNotDroppedRule(),
                    new DefaultBridgeRule(),
                    new DevicesRule(),
                    new DockerSocketRule(),
                    new HostCgroupRule(),
                    new HostIpcRule(),
                    new HostNetworkRule(),
                    new HostPidRule(),
                    new HostUsernsRule(),
                    new HostUtsRule(),
                    new LatestImageRule(),
                    new NoCpuLimitRule(),
                    new NoHealthcheckRule(),
                    new NoMemoryLimitRule(),
                    new NoNewPrivilegesRule(),
                    new NoPidsLimitRule(),
                    new PrivilegedRule(),
                    new PrivilegedPortRule(),
                    new PublishedSshRule(),
                    new RootUserRule(),
                    new SeccompUnconfinedRule(),
                    new SecretInEnvironmentRule(),
                    new SelinuxDisabledRule(),
                    new SensitiveMountRule(),
                    new SharedPropagationRule(),
                    new UnboundedRestartRule(),
                    new UndigestedImageRule(),
                    new UnnamedUserRule(),
                    new UnsafeSysctlRule(),
                    new WritableHostVolumeRule(),
                    new WritableRootRule());

    private ComposeRules() {}

    /** All rules, sorted by id. */
    public static List<ComposeRule> all() {
        return ALL;
    }
}
