package dev.lazaret.lint.kubernetes.objects;

import dev.lazaret.lint.yaml.YamlCursor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object that makes pods, seen through its pod template.
 *
 * @param object what is written in the file
 * @param pod the pod or pod template, with {@code metadata} and {@code spec}
 */
public record Workload(KubernetesObject object, YamlCursor pod) {

    /**
     * The workload an object is, if it is one. Kinds of other makers count when they hold a pod
     * template where Deployments do (Argo Rollout, OpenShift DeploymentConfig, Knative Service).
     */
    public static Optional<Workload> of(KubernetesObject object) {
        return switch (object.kind()) {
            case "Pod" -> Optional.of(new Workload(object, object.root()));
            case "PodTemplate" -> Optional.of(new Workload(object, object.root().get("template")));
            case "CronJob" ->
                    Optional.of(
                            new Workload(
                                    object, object.spec().at("jobTemplate", "spec", "template")));
            case "Deployment",
                    "StatefulSet",
                    "DaemonSet",
                    "ReplicaSet",
                    "ReplicationController",
                    "Job" ->
                    Optional.of(new Workload(object, object.spec().get("template")));
            default ->
                    Optional.of(new Workload(object, object.spec().get("template")))
                            .filter(w -> !w.spec().get("containers").items().isEmpty());
        };
    }

    public YamlCursor metadata() {
        return pod.get("metadata");
    }

    public YamlCursor spec() {
        return pod.get("spec");
    }

    public YamlCursor security() {
        return spec().get("securityContext");
    }

    /** An annotation of the pod. */
    public YamlCursor annotation(String key) {
        return metadata().get("annotations").get(key);
    }

    /** Init, ordinary and ephemeral containers, in that order. */
    public List<Container> containers() {
        List<Container> containers = new ArrayList<>();
        for (Container.Kind kind : Container.Kind.values()) {
            for (YamlCursor item : spec().get(kind.field()).items()) {
                containers.add(new Container(this, item, kind));
            }
        }
        return containers;
    }

    public List<YamlCursor> volumes() {
        return spec().get("volumes").items();
    }

    public boolean isWindows() {
        return spec().at("os", "name").is("windows");
    }

    /** Runs to its end instead of serving. */
    public boolean isBatch() {
        return object.isKind("Job", "CronJob");
    }
}
