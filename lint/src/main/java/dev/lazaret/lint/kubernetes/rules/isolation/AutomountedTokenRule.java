package dev.lazaret.lint.kubernetes.rules.isolation;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.KubernetesManifests;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.RunRule;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The service account token is mounted though nothing asks for it: see {@code
 * docs/rules/kubernetes/automounted-token.md}.
 */
public final class AutomountedTokenRule implements RunRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/automounted-token",
                    List.of("KSV-0036", "CWE-522"),
                    Severity.MEDIUM,
                    "The service account token is mounted though nothing asks for it",
                    "Set automountServiceAccountToken: false, and mount a projected "
                            + "token where one is needed.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(KubernetesManifests manifests, Hits hits) {
        Set<String> off = new HashSet<>();
        for (KubernetesObject object : manifests.objects()) {
            YamlCursor field = object.root().get("automountServiceAccountToken");
            if (object.isKind("ServiceAccount") && field.bool().equals(Optional.of(false))) {
                off.add(object.namespace() + "/" + object.name());
            }
        }
        for (Workload workload : manifests.workloads()) {
            YamlCursor field = workload.spec().get("automountServiceAccountToken");
            String account = workload.spec().get("serviceAccountName").text().orElse("default");
            boolean isOff = off.contains(workload.object().namespace() + "/" + account);
            if (field.isTrue() || (field.bool().isEmpty() && !isOff)) {
                hits.add(workload, field, "mounts the token of service account " + account);
            }
        }
    }
}
