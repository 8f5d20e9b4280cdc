package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A service shares the host's network: see {@code docs/rules/compose/host-network.md}. */
final class HostNetworkRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/host-network",
                    List.of("CIS-5.10", "CWE-668"),
                    Severity.HIGH,
                    "A service shares the host's network",
                    "Remove network_mode: host.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor field = service.get("network_mode");
        if (field.is("host")) {
            hits.add(service, field, "network_mode: host");
        }
    }
}
