package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.HostPaths;

import java.util.List;

/**
 * The socket of the container engine is mounted: see {@code docs/rules/compose/docker-socket.md}.
 */
final class DockerSocketRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/docker-socket",
                    List.of("CIS-5.32", "CWE-250"),
                    Severity.HIGH,
                    "The socket of the container engine is mounted",
                    "Remove the mount; put a filtering socket proxy between, or use a "
                            + "rootless engine of its own.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        for (ComposeVolume volume : service.volumes()) {
            if (HostPaths.isEngineSocket(volume.source())) {
                hits.add(service, volume.place(), "mounts " + volume.source());
            }
        }
    }
}
