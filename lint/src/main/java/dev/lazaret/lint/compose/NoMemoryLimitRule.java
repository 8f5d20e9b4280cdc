package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A service has no memory limit: see {@code docs/rules/compose/no-memory-limit.md}. */
final class NoMemoryLimitRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/no-memory-limit",
                    List.of("CIS-5.11", "CWE-770"),
                    Severity.LOW,
                    "A service has no memory limit",
                    "Set deploy.resources.limits.memory or mem_limit.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor modern = service.root().at("deploy", "resources", "limits", "memory");
        if (!modern.isPresent() && !service.get("mem_limit").isPresent()) {
            hits.add(service, modern, "has no memory limit");
        }
    }
}
