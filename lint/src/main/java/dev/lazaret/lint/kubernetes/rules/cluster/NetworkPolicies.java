package dev.lazaret.lint.kubernetes.rules.cluster;

import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.objects.Workload;
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

    private static final int VALUES_MAX = 100;

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
            if (labels.size() < wanted.entries().size()) {
                continue;
            }
            for (Set<Label> choice : withExpressions(object, labels)) {
                if (choice.isEmpty()) {
                    everything.add(namespace(object));
                } else if (policies.add(choice)) {
                    choice.forEach(label -> counts.merge(label, 1, Integer::sum));
                }
            }
        }
        for (Set<Label> labels : policies) {
            labels.stream()
                    .min(Comparator.comparingInt(label -> counts.getOrDefault(label, 0)))
                    .ifPresent(rarest ->
                            byRarest.computeIfAbsent(rarest, _ -> new ArrayList<>()).add(labels));
        }
    }

    /**
     * The labels with those that the first {@code In} asks for, one set for each of its values.
     * What else expressions ask for is taken as given, so that a policy never counts for too
     * little.
     */
    private static List<Set<Label>> withExpressions(KubernetesObject policy, Set<Label> labels) {
        for (YamlCursor expression : policy.spec().at("podSelector", "matchExpressions").items()) {
            if (expression.get("operator").is("In")) {
                String key = expression.get("key").textOrEmpty();
                return expression.get("values").items().stream()
                        .limit(VALUES_MAX)
                        .map(value -> with(labels, policy, key, value.textOrEmpty()))
                        .toList();
            }
        }
        return List.of(labels);
    }

    private static Set<Label> with(
            Set<Label> labels, KubernetesObject policy, String key, String value) {
        Set<Label> all = new HashSet<>(labels);
        all.add(new Label(namespace(policy), key, value));
        return Set.copyOf(all);
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
