package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A service uses the engine's default bridge: see {@code docs/rules/compose/default-bridge.md}. */
final class DefaultBridgeRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/default-bridge",
                    List.of("CIS-5.30"),
                    Severity.LOW,
                    "A service uses the engine's default bridge",
                    "Remove network_mode: bridge; Compose then gives the project a "
                            + "network of its own.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor field = service.get("network_mode");
        if (field.is("bridge") || field.is("default")) {
            hits.add(service, field, "network_mode: " + field.textOrEmpty());
        }
    }
}
