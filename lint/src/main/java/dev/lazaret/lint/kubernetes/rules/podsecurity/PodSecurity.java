package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The Pod Security Standards (kubernetes.io, "Pod Security Standards") as the admission plugin
 * applies them, for versions v1.0 to v1.37.
 */
public final class PodSecurity {

    /** In the order of the standards' page. */
    private static final List<PodSecurityControl> CONTROLS =
            List.of(
                    new WindowsHostProcessControl(),
                    new HostNamespacesControl(),
                    new PrivilegedControl(),
                    new CapabilitiesBaselineControl(),
                    new HostPathControl(),
                    new HostPortsControl(),
                    new HostProbesControl(),
                    new AppArmorControl(),
                    new SelinuxControl(),
                    new ProcMountControl(),
                    new SeccompBaselineControl(),
                    new SysctlsControl(),
                    new VolumeTypesControl(),
                    new PrivilegeEscalationControl(),
                    new RunAsNonRootControl(),
                    new RunAsUserControl(),
                    new SeccompRestrictedControl(),
                    new CapabilitiesRestrictedControl(),
                    new ProcMountRestrictedControl());

    private PodSecurity() {}

    /**
     * What keeps a pod from a level; empty when the pod meets it.
     *
     * @param pod a Pod, or any workload seen through its template
     */
    public static List<PodSecurityViolation> evaluate(
            Workload pod, PodSecurityLevel level, PodSecurityVersion version) {
        List<PodSecurityControl> active =
                CONTROLS.stream()
                        .filter(control -> control.level().compareTo(level) <= 0)
                        .filter(control -> version.isAtLeast(control.since()))
                        .toList();
        Set<String> overridden = new HashSet<>();
        active.forEach(control -> overridden.addAll(control.overrides()));
        List<PodSecurityViolation> violations = new ArrayList<>();
        for (PodSecurityControl control : active) {
            if (!overridden.contains(control.id())) {
                control.check(
                        pod,
                        version,
                        (place, detail) ->
                                violations.add(
                                        new PodSecurityViolation(
                                                control.id(), place.line(), detail)));
            }
        }
        return List.copyOf(violations);
    }
}
