package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.Optional;

/**
 * Every container must be refused if it would start as root; from v1.35 unless the pod has its own
 * user namespace.
 */
final class RunAsNonRootControl implements PodSecurityControl {

    @Override
    public String id() {
        return "runAsNonRoot";
    }

    @Override
    public PodSecurityLevel level() {
        return PodSecurityLevel.RESTRICTED;
    }

    @Override
    public void check(Workload pod, PodSecurityVersion version, Sink sink) {

        if (version.isAtLeast(35)
                && pod.spec().get("hostUsers").bool().equals(Optional.of(false))) {
            return;
        }
        YamlCursor all = pod.security().get("runAsNonRoot");
        if (all.bool().equals(Optional.of(false))) {
            sink.add(all, "the pod sets runAsNonRoot: false");
        }
        for (Container container : pod.containers()) {
            YamlCursor own = container.security().get("runAsNonRoot");
            if (own.bool().equals(Optional.of(false))) {
                sink.add(own, "container '" + container.name() + "' sets runAsNonRoot: false");
            } else if (own.bool().isEmpty() && all.bool().isEmpty()) {
                sink.add(
                        container.root(),
                        "neither the pod nor container '"
                                + container.name()
                                + "' sets runAsNonRoot: true");
            }
        }
    }
}
