package dev.lazaret.lint.kubernetes.rules.isolation;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.WorkloadRule;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A pod manages its own /etc/hosts: see {@code docs/rules/kubernetes/host-aliases.md}. */
final class HostAliasesRule implements WorkloadRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/host-aliases",
                    List.of("KSV-0007"),
                    Severity.LOW,
                    "A pod manages its own /etc/hosts",
                    "Remove hostAliases and put the name into DNS.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Workload workload, Hits hits) {
        YamlCursor field = workload.spec().get("hostAliases");
        if (!field.items().isEmpty()) {
            hits.add(workload, field, "hostAliases is set");
        }
    }
}
