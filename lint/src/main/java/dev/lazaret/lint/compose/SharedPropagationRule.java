package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A mount is propagated to the host: see {@code docs/rules/compose/shared-propagation.md}. */
final class SharedPropagationRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/shared-propagation",
                    List.of("CIS-5.20"),
                    Severity.MEDIUM,
                    "A mount is propagated to the host",
                    "Remove shared or rshared.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        for (ComposeVolume volume : service.volumes()) {
            if (volume.isShared()) {
                hits.add(service, volume.place(), "mounts " + volume.source() + " shared");
            }
        }
    }
}
