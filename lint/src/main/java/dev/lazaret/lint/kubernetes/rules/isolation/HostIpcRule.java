package dev.lazaret.lint.kubernetes.rules.isolation;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.WorkloadRule;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A pod shares the node's IPC namespace: see {@code docs/rules/kubernetes/host-ipc.md}. */
final class HostIpcRule implements WorkloadRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/host-ipc",
                    List.of("KSV-0008", "CWE-668"),
                    Severity.HIGH,
                    "A pod shares the node's IPC namespace",
                    "Remove hostIPC: true.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Workload workload, Hits hits) {
        YamlCursor field = workload.spec().get("hostIPC");
        if (field.isTrue()) {
            hits.add(workload, field, "hostIPC: true");
        }
    }
}
