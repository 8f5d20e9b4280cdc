package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlCursor;

/** No container may be privileged. */
final class PrivilegedControl implements PodSecurityControl {

    @Override
    public String id() {
        return "privileged";
    }

    @Override
    public PodSecurityLevel level() {
        return PodSecurityLevel.BASELINE;
    }

    @Override
    public void check(Workload pod, PodSecurityVersion version, Sink sink) {

        for (Container container : pod.containers()) {
            YamlCursor field = container.security().get("privileged");
            if (field.isTrue()) {
                sink.add(field, "container '" + container.name() + "' is privileged");
            }
        }
    }
}
