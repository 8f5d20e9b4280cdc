package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;
import java.util.Set;

/** A system directory of the host is mounted: see {@code docs/rules/compose/sensitive-mount.md}. */
final class SensitiveMountRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/sensitive-mount",
                    List.of("CIS-5.6", "CWE-668"),
                    Severity.HIGH,
                    "A system directory of the host is mounted",
                    "Mount a named volume, or the one file that is needed, read-only.");

    private static final Set<String> SYSTEM =
            Set.of(
                    "/",
                    "/bin",
                    "/boot",
                    "/dev",
                    "/etc",
                    "/home",
                    "/lib",
                    "/lib64",
                    "/proc",
                    "/root",
                    "/run",
                    "/sbin",
                    "/sys",
                    "/usr",
                    "/var",
                    "/var/lib",
                    "/var/lib/containerd",
                    "/var/lib/docker",
                    "/var/log",
                    "/var/run");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        for (ComposeVolume volume : service.volumes()) {
            String path = volume.source();
            String bare =
                    path.length() > 1 && path.endsWith("/")
                            ? path.substring(0, path.length() - 1)
                            : path;
            if (SYSTEM.contains(bare)) {
                hits.add(service, volume.place(), "mounts " + path);
            }
        }
    }
}
