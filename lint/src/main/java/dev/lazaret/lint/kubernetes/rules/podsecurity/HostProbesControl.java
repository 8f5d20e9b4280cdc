package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** Probes and lifecycle hooks may name no host: the kubelet would call it from the node. */
final class HostProbesControl implements PodSecurityControl {

    private static void check(Container container, YamlCursor handler, String name, Sink sink) {
        for (String action : List.of("httpGet", "tcpSocket")) {
            YamlCursor host = handler.at(action, "host");
            if (!host.textOrEmpty().isEmpty()) {
                sink.add(
                        host,
                        "container '"
                                + container.name()
                                + "' calls host "
                                + host.textOrEmpty()
                                + " in its "
                                + name);
            }
        }
    }

    @Override
    public String id() {
        return "hostProbesAndHostLifecycle";
    }

    @Override
    public PodSecurityLevel level() {
        return PodSecurityLevel.BASELINE;
    }

    @Override
    public int since() {
        return 34;
    }

    @Override
    public void check(Workload pod, PodSecurityVersion version, Sink sink) {

        for (Container container : pod.containers()) {
            for (String probe : List.of("livenessProbe", "readinessProbe", "startupProbe")) {
                check(container, container.root().get(probe), probe, sink);
            }
            for (String hook : List.of("postStart", "preStop")) {
                check(container, container.root().at("lifecycle", hook), hook, sink);
            }
        }
    }
}
