package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;
import java.util.Set;

/** SELinux separation is switched off: see {@code docs/rules/compose/selinux-disabled.md}. */
final class SelinuxDisabledRule implements SecurityOptionRule {

    static final Rule RULE =
            new Rule(
                    "compose/selinux-disabled",
                    List.of("CIS-5.3", "CWE-693"),
                    Severity.MEDIUM,
                    "SELinux separation is switched off",
                    "Remove label:disable; label the volume with :z or :Z where that "
                            + "was the reason.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Set<String> wrong() {
        return Set.of("label:disable", "label=disable");
    }
}
