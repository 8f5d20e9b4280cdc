package dev.lazaret.lint.kubernetes.rules.isolation;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.WorkloadRule;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/**
 * A pod or container has no security context: see {@code
 * docs/rules/kubernetes/default-security-context.md}.
 */
final class DefaultSecurityContextRule implements WorkloadRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/default-security-context",
                    List.of("KSV-0118"),
                    Severity.HIGH,
                    "A pod or container has no security context",
                    "Add a securityContext: runAsNonRoot, seccompProfile "
                            + "RuntimeDefault, and per container allowPrivilegeEscalation: false "
                            + "and capabilities.drop [ALL]. lazaret lint --fix does it.");

    private static boolean isSet(YamlCursor context) {
        return !context.entries().isEmpty();
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Workload workload, Hits hits) {
        boolean some =
                isSet(workload.security())
                        || workload.containers().stream().anyMatch(c -> isSet(c.security()));
        if (!some && !workload.containers().isEmpty()) {
            hits.add(
                    workload,
                    workload.spec(),
                    "neither the pod nor a container has a securityContext");
        }
    }
}
