package dev.lazaret.lint.kubernetes;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.lint.LintResult;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.KubernetesManifests;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.KubernetesOptions;
import dev.lazaret.lint.kubernetes.rules.KubernetesRule;
import dev.lazaret.lint.kubernetes.rules.ObjectRule;
import dev.lazaret.lint.kubernetes.rules.RunRule;
import dev.lazaret.lint.kubernetes.rules.WorkloadRule;
import dev.lazaret.lint.yaml.LineFindings;
import dev.lazaret.lint.yaml.YamlCursor;
import dev.lazaret.lint.yaml.YamlDocuments;
import dev.lazaret.lint.yaml.YamlReader;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds manifests, YAML or JSON, one document or many, to {@link KubernetesRules}. Never throws on
 * bad input: what cannot be judged is a gap.
 */
public final class KubernetesLint {

    /** Values of all files together: rules look from one file into another, so all are held. */
    private static final int VALUES_MAX = 1_000_000;

    private KubernetesLint() {}

    /** Judges one file. */
    public static LintResult lint(String name, String text, KubernetesOptions options) {
        return lint(List.of(new KubernetesSource(name, text)), options);
    }

    /** Judges files that belong together: a network policy in one covers a pod in another. */
    public static LintResult lint(List<KubernetesSource> sources, KubernetesOptions options) {
        List<Gap> gaps = new ArrayList<>();
        List<KubernetesObject> objects = new ArrayList<>();
        LineFindings findings = new LineFindings();
        int valuesLeft = VALUES_MAX;
        for (KubernetesSource source : sources) {
            YamlDocuments documents =
                    YamlReader.read(source.name(), source.text(), options.limits(), valuesLeft);
            valuesLeft -= documents.values();
            gaps.addAll(documents.gaps());
            findings.file(source.name(), source.text());
            for (YamlCursor root : documents.roots()) {
                collect(source.name(), root, objects, gaps);
            }
        }
        run(new KubernetesManifests(objects), options, findings);
        gaps.addAll(findings.gaps());
        return new LintResult(findings.findings(), gaps);
    }

    private static void collect(
            String file, YamlCursor root, List<KubernetesObject> objects, List<Gap> gaps) {
        if (!root.isPresent()) {
            return;
        }
        for (KubernetesObject object : KubernetesObject.of(file, root)) {
            if (object.isComplete()) {
                objects.add(object);
            } else {
                gaps.add(noObject(file, object.root().line()));
            }
        }
    }

    private static Gap noObject(String file, int line) {
        return new Gap(
                Gap.Kind.UNSUPPORTED,
                new Location(null, file, line),
                "Tried to read a Kubernetes object but the document on line "
                        + line
                        + " has no apiVersion and kind.",
                "");
    }

    private static void run(
            KubernetesManifests manifests, KubernetesOptions options, LineFindings findings) {
        List<Workload> workloads = manifests.workloads();
        List<Container> containers =
                workloads.stream().flatMap(w -> w.containers().stream()).toList();
        for (KubernetesRule rule : KubernetesRules.all()) {
            Hits hits = new Hits(rule.rule(), options, findings);
            switch (rule) {
                case ObjectRule r -> manifests.objects().forEach(o -> r.check(o, hits));
                case WorkloadRule r -> workloads.forEach(w -> r.check(w, hits));
                case ContainerRule r -> containers.forEach(c -> r.check(c, hits));
                case RunRule r -> r.check(manifests, hits);
            }
        }
    }
}
