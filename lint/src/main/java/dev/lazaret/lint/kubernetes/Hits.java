package dev.lazaret.lint.kubernetes;

import dev.lazaret.base.Rule;
import dev.lazaret.lint.yaml.LineFindings;
import dev.lazaret.lint.yaml.YamlCursor;

/** Where a rule puts what it finds. */
final class Hits {

    private final Rule rule;
    private final KubernetesOptions options;
    private final LineFindings findings;

    Hits(Rule rule, KubernetesOptions options, LineFindings findings) {
        this.rule = rule;
        this.options = options;
        this.findings = findings;
    }

    KubernetesOptions options() {
        return options;
    }

    void add(KubernetesObject object, YamlCursor place, String evidence) {
        findings.add(rule, object.file(), place, object.title() + ": " + evidence);
    }

    void add(Workload workload, YamlCursor place, String evidence) {
        add(workload.object(), place, evidence);
    }

    void add(Container container, YamlCursor place, String evidence) {
        findings.add(
                rule,
                container.workload().object().file(),
                place,
                container.title() + ": " + evidence);
    }
}
