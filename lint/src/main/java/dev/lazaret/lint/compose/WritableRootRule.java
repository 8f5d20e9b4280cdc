package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/**
 * The root file system of a service is writable: see {@code docs/rules/compose/writable-root.md}.
 */
final class WritableRootRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/writable-root",
                    List.of("CIS-5.13", "CWE-732"),
                    Severity.LOW,
                    "The root file system of a service is writable",
                    "Set read_only: true and give tmpfs or volumes where the program " + "writes.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor field = service.get("read_only");
        if (!field.isTrue()) {
            hits.add(service, field, "does not set read_only: true");
        }
    }
}
