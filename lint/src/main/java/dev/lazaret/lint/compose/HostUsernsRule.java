package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A service opts out of user namespaces: see {@code docs/rules/compose/host-userns.md}. */
final class HostUsernsRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/host-userns",
                    List.of("CIS-5.31", "CWE-668"),
                    Severity.HIGH,
                    "A service opts out of user namespaces",
                    "Remove userns_mode: host.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor field = service.get("userns_mode");
        if (field.is("host")) {
            hits.add(service, field, "userns_mode: host");
        }
    }
}
