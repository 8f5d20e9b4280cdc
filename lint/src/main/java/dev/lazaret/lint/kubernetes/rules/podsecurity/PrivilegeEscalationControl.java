package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.Optional;

/** Every container says that a process may gain no more privileges than its parent. */
final class PrivilegeEscalationControl implements PodSecurityControl {

    @Override
    public String id() {
        return "allowPrivilegeEscalation";
    }

    @Override
    public PodSecurityLevel level() {
        return PodSecurityLevel.RESTRICTED;
    }

    @Override
    public int since() {
        return 8;
    }

    @Override
    public void check(Workload pod, PodSecurityVersion version, Sink sink) {

        if (version.isAtLeast(25) && pod.isWindows()) {
            return;
        }
        for (Container container : pod.containers()) {
            YamlCursor field = container.security().get("allowPrivilegeEscalation");
            if (!field.bool().equals(Optional.of(false))) {
                sink.add(
                        field,
                        "container '"
                                + container.name()
                                + "' does not set allowPrivilegeEscalation: false");
            }
        }
    }
}
