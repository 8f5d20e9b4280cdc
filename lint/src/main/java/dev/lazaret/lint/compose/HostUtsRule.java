package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A service shares the host's UTS namespace: see {@code docs/rules/compose/host-uts.md}. */
final class HostUtsRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/host-uts",
                    List.of("CIS-5.21", "CWE-668"),
                    Severity.HIGH,
                    "A service shares the host's UTS namespace",
                    "Remove uts: host.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor field = service.get("uts");
        if (field.is("host")) {
            hits.add(service, field, "uts: host");
        }
    }
}
