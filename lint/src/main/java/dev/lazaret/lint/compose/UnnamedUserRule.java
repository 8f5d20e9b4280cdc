package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A service does not say which user it runs as: see {@code docs/rules/compose/unnamed-user.md}. */
final class UnnamedUserRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/unnamed-user",
                    List.of("CWE-250"),
                    Severity.LOW,
                    "A service does not say which user it runs as",
                    "Set user to a numeric user, such as \"10001:10001\", unless the "
                            + "image does.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor field = service.get("user");
        if (!field.isPresent()) {
            hits.add(service, field, "has no user");
        }
    }
}
