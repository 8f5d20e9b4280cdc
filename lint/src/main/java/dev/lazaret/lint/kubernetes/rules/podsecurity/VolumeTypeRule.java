package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.Hits;

import java.util.List;

/**
 * A volume is of a type that the restricted level forbids: see {@code
 * docs/rules/kubernetes/volume-type.md}.
 */
final class VolumeTypeRule implements PodSecurityRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/volume-type",
                    List.of("KSV-0028"),
                    Severity.LOW,
                    "A volume is of a type that the restricted level forbids",
                    "Use a persistent volume claim or a CSI volume.");

    private static final PodSecurityControl CONTROL = new VolumeTypesControl();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public PodSecurityControl control() {
        return CONTROL;
    }

    /** A path of the host is another rule's. */
    @Override
    public void check(Workload workload, Hits hits) {
        VolumeTypesControl.checkOthers(
                workload, (place, detail) -> hits.add(workload, place, detail));
    }
}
