package dev.lazaret.lint.kubernetes.objects;

import java.util.List;

/** Every object of one run, so that a rule can look for what should stand beside another. */
public record KubernetesManifests(List<KubernetesObject> objects) {

    public KubernetesManifests {
        objects = List.copyOf(objects);
    }

    /** The objects that make pods. */
    public List<Workload> workloads() {
        return objects.stream().flatMap(object -> Workload.of(object).stream()).toList();
    }
}
