package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A service is restarted without bound: see {@code docs/rules/compose/unbounded-restart.md}. */
final class UnboundedRestartRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/unbounded-restart",
                    List.of("CIS-5.15"),
                    Severity.LOW,
                    "A service is restarted without bound",
                    "Use restart: on-failure:5, or deploy.restart_policy with " + "max_attempts.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor field = service.get("restart");
        if (field.is("always") || field.is("unless-stopped") || field.is("on-failure")) {
            hits.add(service, field, "restart: " + field.textOrEmpty());
        }
    }
}
