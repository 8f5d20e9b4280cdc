package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/**
 * A service does not drop all capabilities: see {@code
 * docs/rules/compose/capabilities-not-dropped.md}.
 */
final class CapabilitiesNotDroppedRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/capabilities-not-dropped",
                    List.of("CWE-250"),
                    Severity.LOW,
                    "A service does not drop all capabilities",
                    "Set cap_drop: [ALL] and add back what is needed.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor drop = service.get("cap_drop");
        boolean all = drop.items().stream().anyMatch(c -> c.textOrEmpty().equalsIgnoreCase("all"));
        if (!all) {
            hits.add(service, drop, drop.isPresent() ? "does not drop ALL" : "has no cap_drop");
        }
    }
}
