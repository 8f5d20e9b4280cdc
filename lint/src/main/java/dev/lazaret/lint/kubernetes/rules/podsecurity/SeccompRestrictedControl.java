package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;

import java.util.Set;

/** Every container has a seccomp profile: the default or a local one. */
final class SeccompRestrictedControl implements PodSecurityControl {

    @Override
    public String id() {
        return "seccompProfile_restricted";
    }

    @Override
    public PodSecurityLevel level() {
        return PodSecurityLevel.RESTRICTED;
    }

    @Override
    public int since() {
        return 19;
    }

    @Override
    public Set<String> overrides() {
        return Set.of("seccompProfile_baseline");
    }

    @Override
    public void check(Workload pod, PodSecurityVersion version, Sink sink) {

        if (version.isAtLeast(25) && pod.isWindows()) {
            return;
        }
        SeccompBaselineControl.check(pod.security(), "the pod", sink);
        for (Container container : pod.containers()) {
            String who = "container '" + container.name() + "'";
            SeccompBaselineControl.check(container.security(), who, sink);
        }
        missing(pod, sink);
    }

    /** Containers for which nothing is said. */
    static void missing(Workload pod, Sink sink) {
        if (pod.security().get("seccompProfile").isPresent()) {
            return;
        }
        for (Container container : pod.containers()) {
            if (!container.security().get("seccompProfile").isPresent()) {
                sink.add(
                        container.root(),
                        "neither the pod nor container '"
                                + container.name()
                                + "' has a seccompProfile");
            }
        }
    }
}
