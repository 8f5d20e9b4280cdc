package dev.lazaret.lint.kubernetes.rules.reliability;

import dev.lazaret.lint.kubernetes.rules.KubernetesRule;

import java.util.List;

/** The rules about what keeps workloads up and within their share. */
public final class ReliabilityRules {

    private static final List<KubernetesRule> ALL =
            List.of(
                    new LimitRangeRule(),
                    new NakedPodRule(),
                    new NoCpuLimitRule(),
                    new NoCpuRequestRule(),
                    new NoLivenessProbeRule(),
                    new NoMemoryLimitRule(),
                    new NoMemoryRequestRule(),
                    new NoReadinessProbeRule(),
                    new ResourceQuotaRule());

    private ReliabilityRules() {}

    /** All of them, sorted by id. */
    public static List<KubernetesRule> all() {
        return ALL;
    }
}
