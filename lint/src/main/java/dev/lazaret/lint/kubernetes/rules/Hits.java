package dev.lazaret.lint.kubernetes.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.yaml.LineFindings;
import dev.lazaret.lint.yaml.YamlCursor;

/** Where a rule puts what it finds. */
public final class Hits {

    private final Rule rule;
    private final KubernetesOptions options;
    private final LineFindings findings;

    public Hits(Rule rule, KubernetesOptions options, LineFindings findings) {
        this.rule = rule;
        this.options = options;
        this.findings = findings;
    }

    /** What the run is held to. */
    public KubernetesOptions options() {
        return options;
    }

    /** A place in an object. */
    public void add(KubernetesObject object, YamlCursor place, String evidence) {
        findings.add(rule, object.file(), place, object.title() + ": " + evidence);
    }

    /** A place in a workload. */
    public void add(Workload workload, YamlCursor place, String evidence) {
        add(workload.object(), place, evidence);
    }

    /** A place in a container. */
    public void add(Container container, YamlCursor place, String evidence) {
        findings.add(
                rule,
                container.workload().object().file(),
                place,
                container.title() + ": " + evidence);
    }
}
