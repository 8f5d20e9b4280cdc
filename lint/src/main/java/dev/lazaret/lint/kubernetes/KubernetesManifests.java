package dev.lazaret.lint.kubernetes;

import java.util.List;

/** Every object of one run, so that a rule can look for what should stand beside another. */
record KubernetesManifests(List<KubernetesObject> objects) {

    KubernetesManifests {
        objects = List.copyOf(objects);
    }

    List<Workload> workloads() {
        return objects.stream().flatMap(object -> Workload.of(object).stream()).toList();
    }
}
