package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A service has no limit on processes: see {@code docs/rules/compose/no-pids-limit.md}. */
final class NoPidsLimitRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/no-pids-limit",
                    List.of("CIS-5.29", "CWE-770"),
                    Severity.LOW,
                    "A service has no limit on processes",
                    "Set deploy.resources.limits.pids or pids_limit.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor modern = service.root().at("deploy", "resources", "limits", "pids");
        YamlCursor plain = service.get("pids_limit");
        boolean limited = modern.isPresent() || plain.number().orElse(-1) > 0;
        if (!limited) {
            hits.add(service, plain.isPresent() ? plain : modern, "has no limit on processes");
        }
    }
}
