package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.Set;

/** Only capabilities of the default set, without NET_RAW, may be added. */
final class CapabilitiesBaselineControl implements PodSecurityControl {

    static final Set<String> ALLOWED =
            Set.of(
                    "AUDIT_WRITE",
                    "CHOWN",
                    "DAC_OVERRIDE",
                    "FOWNER",
                    "FSETID",
                    "KILL",
                    "MKNOD",
                    "NET_BIND_SERVICE",
                    "SETFCAP",
                    "SETGID",
                    "SETPCAP",
                    "SETUID",
                    "SYS_CHROOT");

    @Override
    public String id() {
        return "capabilities_baseline";
    }

    @Override
    public PodSecurityLevel level() {
        return PodSecurityLevel.BASELINE;
    }

    @Override
    public void check(Workload pod, PodSecurityVersion version, Sink sink) {

        for (Container container : pod.containers()) {
            for (YamlCursor added : container.security().at("capabilities", "add").items()) {
                if (!ALLOWED.contains(added.textOrEmpty())) {
                    sink.add(
                            added,
                            "container '" + container.name() + "' adds " + added.textOrEmpty());
                }
            }
        }
    }
}
