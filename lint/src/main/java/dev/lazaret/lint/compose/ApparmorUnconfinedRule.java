package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;
import java.util.Set;

/** AppArmor is switched off: see {@code docs/rules/compose/apparmor-unconfined.md}. */
final class ApparmorUnconfinedRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/apparmor-unconfined",
                    List.of("CIS-5.2", "CWE-693"),
                    Severity.MEDIUM,
                    "AppArmor is switched off",
                    "Remove apparmor:unconfined.");

    private static final Set<String> OFF = Set.of("apparmor:unconfined", "apparmor=unconfined");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        for (YamlCursor option : service.get("security_opt").items()) {
            if (OFF.contains(option.textOrEmpty())) {
                hits.add(service, option, option.textOrEmpty());
            }
        }
    }
}
