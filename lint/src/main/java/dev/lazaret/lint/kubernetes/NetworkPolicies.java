package dev.lazaret.lint.kubernetes;

import dev.lazaret.lint.yaml.YamlCursor;
import dev.lazaret.lint.yaml.YamlEntry;
import dev.lazaret.lint.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The network policies of one run. Each is kept under its rarest label, so that a workload asks few
 * of them: thousands of pods beside thousands of policies must not be compared pair by pair.
 */
final class NetworkPolicies {

    /** Stands for every namespace; no namespace is called so. */
    private static final String ANYWHERE = "*";

    private record Label(String namespace, String key, String value) {}

    private final Set<String> everything = new HashSet<>();
    private final Map<Label, List<Set<Label>>> byRarest = new HashMap<>();

    NetworkPolicies(List<KubernetesObject> objects) {
        Set<Set<Label>> policies = new HashSet<>();
        Map<Label, Integer> counts = new HashMap<>();
        for (KubernetesObject object : objects) {
            if (!isPolicy(object)) {
                continue;
            }
            YamlCursor wanted = object.spec().at("podSelector", "matchLabels");
            Set<Label> labels = labels(namespace(object), wanted);
            if (wanted.entries().isEmpty()) {
                everything.add(namespace(object));
            } else if (labels.size() == wanted.entries().size() && policies.add(labels)) {
                labels.forEach(label -> counts.merge(label, 1, Integer::sum));
            }
        }
        for (Set<Label> labels : policies) {
            labels.stream()
                    .min(Comparator.comparingInt(label -> counts.getOrDefault(label, 0)))
                    .ifPresent(rarest ->
                            byRarest.computeIfAbsent(rarest, _ -> new ArrayList<>()).add(labels));
        }
    }

    /** Whether one of them selects the workload's pods. */
    boolean cover(Workload workload) {
        YamlCursor labels = workload.metadata().get("labels");
        return cover(workload.object().namespace(), labels) || cover(ANYWHERE, labels);
    }

    private boolean cover(String namespace, YamlCursor written) {
        if (everything.contains(namespace)) {
            return true;
        }
        Set<Label> labels = labels(namespace, written);
        return labels.stream()
                .flatMap(label -> byRarest.getOrDefault(label, List.of()).stream())
                .anyMatch(labels::containsAll);
    }

    private static Set<Label> labels(String namespace, YamlCursor written) {
        Set<Label> labels = new HashSet<>();
        for (YamlEntry entry : written.entries()) {
            if (entry.value() instanceof YamlScalar text) {
                labels.add(new Label(namespace, entry.key().text(), text.text()));
            }
        }
        return labels;
    }

    private static boolean isPolicy(KubernetesObject object) {
        return object.isKind(
                "NetworkPolicy",
                "GlobalNetworkPolicy",
                "CiliumNetworkPolicy",
                "CiliumClusterwideNetworkPolicy");
    }

    /** Where it holds; policies of other makers may hold everywhere. */
    private static String namespace(KubernetesObject policy) {
        return policy.apiVersion().startsWith("networking.k8s.io/") ? policy.namespace() : ANYWHERE;
    }
}
