package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;
import java.util.Set;

/** seccomp is switched off: see {@code docs/rules/compose/seccomp-unconfined.md}. */
final class SeccompUnconfinedRule implements SecurityOptionRule {

    static final Rule RULE =
            new Rule(
                    "compose/seccomp-unconfined",
                    List.of("CIS-5.22", "CWE-693"),
                    Severity.MEDIUM,
                    "seccomp is switched off",
                    "Remove seccomp:unconfined.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Set<String> wrong() {
        return Set.of("seccomp:unconfined", "seccomp=unconfined");
    }
}
