package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.Optional;

/** The default masks of /proc stay; from v1.35 a pod with its own user namespace may lift them. */
final class ProcMountControl implements PodSecurityControl {

    static void checkAlways(Workload pod, Sink sink) {
        for (Container container : pod.containers()) {
            YamlCursor field = container.security().get("procMount");
            if (field.isPresent() && !field.is("Default")) {
                sink.add(
                        field,
                        "container '"
                                + container.name()
                                + "' sets procMount: "
                                + field.textOrEmpty());
            }
        }
    }

    @Override
    public String id() {
        return "procMount";
    }

    @Override
    public PodSecurityLevel level() {
        return PodSecurityLevel.BASELINE;
    }

    @Override
    public void check(Workload pod, PodSecurityVersion version, Sink sink) {

        if (version.isAtLeast(35)
                && pod.spec().get("hostUsers").bool().equals(Optional.of(false))) {
            return;
        }
        checkAlways(pod, sink);
    }
}
