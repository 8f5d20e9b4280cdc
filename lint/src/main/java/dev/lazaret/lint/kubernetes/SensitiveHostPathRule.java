package dev.lazaret.lint.kubernetes;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;
import java.util.Set;

/**
 * A system directory of the node is mounted: see {@code
 * docs/rules/kubernetes/sensitive-host-path.md}.
 */
final class SensitiveHostPathRule implements WorkloadRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/sensitive-host-path",
                    List.of("KSV-0121", "CWE-668"),
                    Severity.HIGH,
                    "A system directory of the node is mounted",
                    "Mount nothing of the system; if a node agent must, mount the one "
                            + "file it reads, read-only.");

    private static final Set<String> SYSTEM =
            Set.of(
                    "/",
                    "/bin",
                    "/boot",
                    "/dev",
                    "/etc",
                    "/etc/kubernetes",
                    "/home",
                    "/lib",
                    "/lib64",
                    "/proc",
                    "/root",
                    "/run",
                    "/sbin",
                    "/sys",
                    "/usr",
                    "/var",
                    "/var/lib",
                    "/var/lib/containerd",
                    "/var/lib/docker",
                    "/var/lib/etcd",
                    "/var/lib/kubelet",
                    "/var/log",
                    "/var/run");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Workload workload, Hits hits) {
        for (YamlCursor volume : workload.volumes()) {
            YamlCursor path = volume.at("hostPath", "path");
            String text = path.textOrEmpty();
            String bare =
                    text.length() > 1 && text.endsWith("/")
                            ? text.substring(0, text.length() - 1)
                            : text;
            if (SYSTEM.contains(bare)) {
                hits.add(workload, path, "mounts " + text);
            }
        }
    }
}
