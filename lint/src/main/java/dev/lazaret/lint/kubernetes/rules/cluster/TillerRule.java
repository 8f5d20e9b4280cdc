package dev.lazaret.lint.kubernetes.rules.cluster;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.WorkloadRule;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** Tiller is deployed: see {@code docs/rules/kubernetes/tiller.md}. */
final class TillerRule implements WorkloadRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/tiller",
                    List.of("KSV-0102"),
                    Severity.CRITICAL,
                    "Tiller is deployed",
                    "Remove it and use Helm 3 or newer, which works with the rights of "
                            + "its caller.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Workload workload, Hits hits) {
        for (Container container : workload.containers()) {
            String image = container.image().textOrEmpty();
            if (image.contains("/tiller:")
                    || image.endsWith("/tiller")
                    || image.startsWith("tiller")) {
                hits.add(workload, container.image(), "runs " + image);
            }
        }
        checkName(workload, workload.object().metadata().get("name"), hits);
        checkName(workload, workload.metadata().at("labels", "name"), hits);
    }

    /** The image may come from a mirror with names of its own. */
    private static void checkName(Workload workload, YamlCursor name, Hits hits) {
        if (List.of(name.textOrEmpty().split("-", -1)).contains("tiller")) {
            hits.add(workload, name, "is named " + name.textOrEmpty());
        }
    }
}
