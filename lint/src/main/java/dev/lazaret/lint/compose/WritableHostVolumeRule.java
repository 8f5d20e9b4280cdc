package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/**
 * A path of the host is mounted writable: see {@code docs/rules/compose/writable-host-volume.md}.
 */
final class WritableHostVolumeRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/writable-host-volume",
                    List.of("CWE-732"),
                    Severity.LOW,
                    "A path of the host is mounted writable",
                    "Append :ro, or use a named volume for data.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        for (ComposeVolume volume : service.volumes()) {
            if (volume.isHostPath() && !volume.readOnly()) {
                hits.add(service, volume.place(), "mounts " + volume.source() + " writable");
            }
        }
    }
}
