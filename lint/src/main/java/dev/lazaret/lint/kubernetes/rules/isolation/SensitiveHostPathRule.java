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

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Workload workload, Hits hits) {
        for (YamlCursor volume : workload.volumes()) {
            YamlCursor path = volume.at("hostPath", "path");
            String text = path.textOrEmpty();
            if (HostPaths.isSystem(text)) {
                hits.add(workload, path, "mounts " + text);
            }
        }
    }
}
