package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A service has no CPU limit: see {@code docs/rules/compose/no-cpu-limit.md}. */
final class NoCpuLimitRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/no-cpu-limit",
                    List.of("CIS-5.12", "CWE-770"),
                    Severity.LOW,
                    "A service has no CPU limit",
                    "Set deploy.resources.limits.cpus, cpus or cpu_shares.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor modern = service.root().at("deploy", "resources", "limits", "cpus");
        boolean other =
                List.of("cpus", "cpu_quota", "cpu_shares", "cpuset").stream()
                        .anyMatch(field -> service.get(field).isPresent());
        if (!modern.isPresent() && !other) {
            hits.add(service, modern, "has no CPU limit");
        }
    }
}
