package dev.lazaret.lint.kubernetes.rules.isolation;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.WorkloadRule;
import dev.lazaret.lint.yaml.HostPaths;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/**
 * The socket of the container engine is mounted: see {@code
 * docs/rules/kubernetes/docker-socket.md}.
 */
final class DockerSocketRule implements WorkloadRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/docker-socket",
                    List.of("KSV-0006", "CWE-250"),
                    Severity.HIGH,
                    "The socket of the container engine is mounted",
                    "Use the Kubernetes API with a narrow role, or a rootless builder, "
                            + "instead of the socket.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Workload workload, Hits hits) {
        for (YamlCursor volume : workload.volumes()) {
            YamlCursor path = volume.at("hostPath", "path");
            String text = path.textOrEmpty();
            if (HostPaths.isEngineSocket(text)) {
                hits.add(workload, path, "mounts " + text);
            }
        }
    }
}
