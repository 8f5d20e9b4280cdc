package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** The pod may not share the host's network, process or IPC namespace. */
final class HostNamespacesControl implements PodSecurityControl {

    @Override
    public String id() {
        return "hostNamespaces";
    }

    @Override
    public PodSecurityLevel level() {
        return PodSecurityLevel.BASELINE;
    }

    @Override
    public void check(Workload pod, PodSecurityVersion version, Sink sink) {

        for (String field : List.of("hostNetwork", "hostPID", "hostIPC")) {
            YamlCursor value = pod.spec().get(field);
            if (value.isTrue()) {
                sink.add(value, field + ": true");
            }
        }
    }
}
