package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlCursor;

/** No container may take a port of the host. */
final class HostPortsControl implements PodSecurityControl {

    @Override
    public String id() {
        return "hostPorts";
    }

    @Override
    public PodSecurityLevel level() {
        return PodSecurityLevel.BASELINE;
    }

    @Override
    public void check(Workload pod, PodSecurityVersion version, Sink sink) {

        for (Container container : pod.containers()) {
            for (YamlCursor port : container.root().get("ports").items()) {
                YamlCursor hostPort = port.get("hostPort");
                if (hostPort.number().orElse(0) != 0) {
                    sink.add(
                            hostPort,
                            "container '"
                                    + container.name()
                                    + "' takes the host's port "
                                    + hostPort.textOrEmpty());
                }
            }
        }
    }
}
