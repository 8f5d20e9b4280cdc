package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A service runs privileged: see {@code docs/rules/compose/privileged.md}. */
final class PrivilegedRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/privileged",
                    List.of("CIS-5.5", "CWE-250"),
                    Severity.HIGH,
                    "A service runs privileged",
                    "Remove privileged: true and add the one capability or device that "
                            + "is needed.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor field = service.get("privileged");
        if (field.isTrue()) {
            hits.add(service, field, "privileged: true");
        }
    }
}
