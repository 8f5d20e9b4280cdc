package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.Set;

/** Every container drops ALL capabilities and adds at most NET_BIND_SERVICE. */
final class CapabilitiesRestrictedControl implements PodSecurityControl {

    @Override
    public String id() {
        return "capabilities_restricted";
    }

    @Override
    public PodSecurityLevel level() {
        return PodSecurityLevel.RESTRICTED;
    }

    @Override
    public int since() {
        return 22;
    }

    @Override
    public Set<String> overrides() {
        return Set.of("capabilities_baseline");
    }

    @Override
    public void check(Workload pod, PodSecurityVersion version, Sink sink) {

        if (version.isAtLeast(25) && pod.isWindows()) {
            return;
        }
        for (Container container : pod.containers()) {
            YamlCursor capabilities = container.security().get("capabilities");
            if (!capabilities.get("drop").contains("ALL")) {
                sink.add(
                        capabilities.get("drop"),
                        "container '" + container.name() + "' does not drop ALL capabilities");
            }
            for (YamlCursor added : capabilities.get("add").items()) {
                if (!added.is("NET_BIND_SERVICE")) {
                    sink.add(
                            added,
                            "container '" + container.name() + "' adds " + added.textOrEmpty());
                }
            }
        }
    }
}
