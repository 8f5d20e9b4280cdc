package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;
import java.util.Set;

/**
 * One rule of a Role or ClusterRole: verbs on resources (rbac.authorization.k8s.io/v1, PolicyRule).
 * A wildcard among the verbs counts as every verb; a wildcard among the resources has rules of its
 * own and counts here as no resource.
 *
 * @param cluster in a ClusterRole
 */
record Grant(YamlCursor root, boolean cluster) {

    /** Verbs that change something. */
    static final Set<String> WRITE =
            Set.of("create", "update", "patch", "delete", "deletecollection", "impersonate");

    static List<Grant> of(KubernetesObject object) {
        if (!object.isKind("Role", "ClusterRole")) {
            return List.of();
        }
        boolean cluster = object.isKind("ClusterRole");
        return object.root().get("rules").items().stream()
                .map(item -> new Grant(item, cluster))
                .toList();
    }

    boolean on(String... resources) {
        YamlCursor all = root.get("resources");
        return List.of(resources).stream().anyMatch(all::contains);
    }

    boolean allows(String... verbs) {
        YamlCursor all = root.get("verbs");
        return all.contains("*") || List.of(verbs).stream().anyMatch(all::contains);
    }

    boolean writes() {
        YamlCursor all = root.get("verbs");
        return all.contains("*") || WRITE.stream().anyMatch(all::contains);
    }

    boolean names(String resourceName) {
        return root.get("resourceNames").contains(resourceName);
    }

    /** {@code get, list on secrets}. */
    String words() {
        return join("verbs") + " on " + join("resources");
    }

    private String join(String field) {
        return String.join(
                ", ",
                root.get(field).items().stream().limit(20).map(YamlCursor::textOrEmpty).toList());
    }
}
