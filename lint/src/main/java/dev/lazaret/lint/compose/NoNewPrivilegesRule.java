package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;
import java.util.Set;

/**
 * A process may gain more privileges than its parent: see {@code
 * docs/rules/compose/no-new-privileges.md}.
 */
final class NoNewPrivilegesRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/no-new-privileges",
                    List.of("CIS-5.26", "CWE-250"),
                    Severity.MEDIUM,
                    "A process may gain more privileges than its parent",
                    "Add security_opt: [\"no-new-privileges:true\"].");

    private static final Set<String> SETTINGS =
            Set.of("no-new-privileges", "no-new-privileges:true", "no-new-privileges=true");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor field = service.get("security_opt");
        boolean set =
                field.items().stream().map(YamlCursor::textOrEmpty).anyMatch(SETTINGS::contains);
        if (!set) {
            hits.add(service, field, "security_opt has no no-new-privileges");
        }
    }
}
