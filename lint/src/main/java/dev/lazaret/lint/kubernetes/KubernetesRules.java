package dev.lazaret.lint.kubernetes;

import dev.lazaret.lint.kubernetes.rules.KubernetesRule;
import dev.lazaret.lint.kubernetes.rules.cluster.ClusterRules;
import dev.lazaret.lint.kubernetes.rules.content.ContentRules;
import dev.lazaret.lint.kubernetes.rules.isolation.IsolationRules;
import dev.lazaret.lint.kubernetes.rules.podsecurity.PodSecurityRules;
import dev.lazaret.lint.kubernetes.rules.rbac.RbacRules;
import dev.lazaret.lint.kubernetes.rules.reliability.ReliabilityRules;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every rule of this room, by id. */
public final class KubernetesRules {

    private static final List<KubernetesRule> ALL =
            Stream.of(
                            ClusterRules.all(),
                            ContentRules.all(),
                            IsolationRules.all(),
                            PodSecurityRules.all(),
                            RbacRules.all(),
                            ReliabilityRules.all())
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(rule -> rule.rule().id()))
                    .toList();

    private KubernetesRules() {}

    /** All rules, sorted by id. */
    public static List<KubernetesRule> all() {
        return ALL;
    }
}
