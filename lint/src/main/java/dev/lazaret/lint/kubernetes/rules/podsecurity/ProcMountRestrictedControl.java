package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;

import java.util.Set;

/** The default masks of /proc stay, user namespace or not. */
final class ProcMountRestrictedControl implements PodSecurityControl {

    @Override
    public String id() {
        return "procMount_restricted";
    }

    @Override
    public PodSecurityLevel level() {
        return PodSecurityLevel.RESTRICTED;
    }

    @Override
    public int since() {
        return 35;
    }

    @Override
    public Set<String> overrides() {
        return Set.of("procMount");
    }

    @Override
    public void check(Workload pod, PodSecurityVersion version, Sink sink) {

        ProcMountControl.checkAlways(pod, sink);
    }
}
