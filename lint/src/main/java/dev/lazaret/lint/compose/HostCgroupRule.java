package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A service shares the host's cgroups: see {@code docs/rules/compose/host-cgroup.md}. */
final class HostCgroupRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/host-cgroup",
                    List.of("CIS-5.25", "CWE-668"),
                    Severity.HIGH,
                    "A service shares the host's cgroups",
                    "Remove cgroup: host.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor field = service.get("cgroup");
        if (field.is("host")) {
            hits.add(service, field, "cgroup: host");
        }
    }
}
