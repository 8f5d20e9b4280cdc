package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A service runs as root: see {@code docs/rules/compose/root-user.md}. */
final class RootUserRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/root-user",
                    List.of("CWE-250"),
                    Severity.MEDIUM,
                    "A service runs as root",
                    "Set user to a numeric user, such as \"10001:10001\".");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor field = service.get("user");
        String user = field.textOrEmpty();
        int colon = user.indexOf(':');
        String name = colon < 0 ? user : user.substring(0, colon);
        if (name.equals("root") || name.equals("0")) {
            hits.add(service, field, "user: " + user);
        }
    }
}
