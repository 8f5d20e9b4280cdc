package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A health check is switched off: see {@code docs/rules/compose/no-healthcheck.md}. */
final class NoHealthcheckRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/no-healthcheck",
                    List.of("CIS-5.27"),
                    Severity.LOW,
                    "A health check is switched off",
                    "Remove disable: true or write a test.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor check = service.get("healthcheck");
        YamlCursor test = check.get("test");
        if (check.get("disable").isTrue()) {
            hits.add(service, check.get("disable"), "healthcheck.disable: true");
        } else if (test.contains("NONE")) {
            hits.add(service, test, "healthcheck.test: NONE");
        }
    }
}
