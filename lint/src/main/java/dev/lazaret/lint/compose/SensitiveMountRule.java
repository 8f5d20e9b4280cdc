package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.HostPaths;

import java.util.List;

/** A system directory of the host is mounted: see {@code docs/rules/compose/sensitive-mount.md}. */
final class SensitiveMountRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/sensitive-mount",
                    List.of("CIS-5.6", "CWE-668"),
                    Severity.HIGH,
                    "A system directory of the host is mounted",
                    "Mount a named volume, or the one file that is needed, read-only.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        for (ComposeVolume volume : service.volumes()) {
            String path = volume.source();
            if (HostPaths.isSystem(path)) {
                hits.add(service, volume.place(), "mounts " + path);
            }
        }
    }
}
