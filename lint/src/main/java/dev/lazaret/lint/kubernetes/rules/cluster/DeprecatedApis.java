package dev.lazaret.lint.kubernetes.rules.cluster;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * API versions that Kubernetes no longer serves, and what to write instead (kubernetes.io,
 * "Deprecated API Migration Guide", up to v1.32).
 */
final class DeprecatedApis {

    private record Move(Set<String> kinds, String goneIn, String successor) {

        String words() {
            String when = "gone since " + goneIn;
            return successor.isEmpty() ? when + ", no successor" : when + ", use " + successor;
        }
    }

    private static final Set<String> WORKLOADS =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ControllerRevision");
    private static final Set<String> RBAC =
            Set.of("Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding");

    private static final Map<String, List<Move>> MOVES =
            Map.ofEntries(
                    entry(
                            "extensions/v1beta1",
                            new Move(WORKLOADS, "v1.16", "apps/v1"),
                            new Move(Set.of("Ingress"), "v1.22", "networking.k8s.io/v1"),
                            new Move(Set.of("NetworkPolicy"), "v1.16", "networking.k8s.io/v1"),
                            new Move(Set.of("PodSecurityPolicy"), "v1.16", "")),
                    entry("apps/v1beta1", new Move(WORKLOADS, "v1.16", "apps/v1")),
                    entry("apps/v1beta2", new Move(WORKLOADS, "v1.16", "apps/v1")),
                    entry(
                            "admissionregistration.k8s.io/v1beta1",
                            new Move(
                                    Set.of(
                                            "MutatingWebhookConfiguration",
                                            "ValidatingWebhookConfiguration"),
                                    "v1.22",
                                    "admissionregistration.k8s.io/v1"),
                            new Move(
                                    Set.of(
                                            "ValidatingAdmissionPolicy",
                                            "ValidatingAdmissionPolicyBinding"),
                                    "v1.34",
                                    "admissionregistration.k8s.io/v1")),
                    entry(
                            "apiextensions.k8s.io/v1beta1",
                            new Move(
                                    Set.of("CustomResourceDefinition"),
                                    "v1.22",
                                    "apiextensions.k8s.io/v1")),
                    entry(
                            "apiregistration.k8s.io/v1beta1",
                            new Move(Set.of("APIService"), "v1.22", "apiregistration.k8s.io/v1")),
                    entry(
                            "authentication.k8s.io/v1beta1",
                            new Move(Set.of("TokenReview"), "v1.22", "authentication.k8s.io/v1")),
                    entry(
                            "authorization.k8s.io/v1beta1",
                            new Move(
                                    Set.of(
                                            "LocalSubjectAccessReview",
                                            "SelfSubjectAccessReview",
                                            "SubjectAccessReview"),
                                    "v1.22",
                                    "authorization.k8s.io/v1")),
                    entry(
                            "certificates.k8s.io/v1beta1",
                            new Move(
                                    Set.of("CertificateSigningRequest"),
                                    "v1.22",
                                    "certificates.k8s.io/v1")),
                    entry(
                            "coordination.k8s.io/v1beta1",
                            new Move(Set.of("Lease"), "v1.22", "coordination.k8s.io/v1")),
                    entry(
                            "networking.k8s.io/v1beta1",
                            new Move(
                                    Set.of("Ingress", "IngressClass"),
                                    "v1.22",
                                    "networking.k8s.io/v1")),
                    entry(
                            "rbac.authorization.k8s.io/v1beta1",
                            new Move(RBAC, "v1.22", "rbac.authorization.k8s.io/v1")),
                    entry(
                            "rbac.authorization.k8s.io/v1alpha1",
                            new Move(RBAC, "v1.22", "rbac.authorization.k8s.io/v1")),
                    entry(
                            "scheduling.k8s.io/v1beta1",
                            new Move(Set.of("PriorityClass"), "v1.22", "scheduling.k8s.io/v1")),
                    entry(
                            "storage.k8s.io/v1beta1",
                            new Move(
                                    Set.of(
                                            "CSIDriver",
                                            "CSINode",
                                            "StorageClass",
                                            "VolumeAttachment"),
                                    "v1.22",
                                    "storage.k8s.io/v1"),
                            new Move(Set.of("CSIStorageCapacity"), "v1.27", "storage.k8s.io/v1")),
                    entry("batch/v1beta1", new Move(Set.of("CronJob"), "v1.25", "batch/v1")),
                    entry(
                            "discovery.k8s.io/v1beta1",
                            new Move(Set.of("EndpointSlice"), "v1.25", "discovery.k8s.io/v1")),
                    entry(
                            "events.k8s.io/v1beta1",
                            new Move(Set.of("Event"), "v1.25", "events.k8s.io/v1")),
                    entry(
                            "autoscaling/v2beta1",
                            new Move(Set.of("HorizontalPodAutoscaler"), "v1.25", "autoscaling/v2")),
                    entry(
                            "autoscaling/v2beta2",
                            new Move(Set.of("HorizontalPodAutoscaler"), "v1.26", "autoscaling/v2")),
                    entry(
                            "policy/v1beta1",
                            new Move(Set.of("PodDisruptionBudget"), "v1.25", "policy/v1"),
                            new Move(Set.of("PodSecurityPolicy"), "v1.25", "")),
                    entry(
                            "node.k8s.io/v1beta1",
                            new Move(Set.of("RuntimeClass"), "v1.25", "node.k8s.io/v1")),
                    flow("v1beta1", "v1.26"),
                    flow("v1beta2", "v1.29"),
                    flow("v1beta3", "v1.32"));

    private DeprecatedApis() {}

    /** What became of the API; empty when it is still served, or not known here. */
    static String replacement(String apiVersion, String kind) {
        return MOVES.getOrDefault(apiVersion, List.of()).stream()
                .filter(move -> move.kinds().contains(kind))
                .map(Move::words)
                .findFirst()
                .orElse("");
    }

    private static Map.Entry<String, List<Move>> entry(String apiVersion, Move... moves) {
        return Map.entry(apiVersion, List.of(moves));
    }

    private static Map.Entry<String, List<Move>> flow(String version, String goneIn) {
        return entry(
                "flowcontrol.apiserver.k8s.io/" + version,
                new Move(
                        Set.of("FlowSchema", "PriorityLevelConfiguration"),
                        goneIn,
                        "flowcontrol.apiserver.k8s.io/v1"));
    }
}
