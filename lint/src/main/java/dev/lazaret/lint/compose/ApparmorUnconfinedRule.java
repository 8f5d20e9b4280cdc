package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;
import java.util.Set;

/** AppArmor is switched off: see {@code docs/rules/compose/apparmor-unconfined.md}. */
final class ApparmorUnconfinedRule implements SecurityOptionRule {

    static final Rule RULE =
            new Rule(
                    "compose/apparmor-unconfined",
                    List.of("CIS-5.2", "CWE-693"),
                    Severity.MEDIUM,
                    "AppArmor is switched off",
                    "Remove apparmor:unconfined.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Set<String> wrong() {
        return Set.of("apparmor:unconfined", "apparmor=unconfined");
    }
}
