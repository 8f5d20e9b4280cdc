package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;
import java.util.Set;

/** SELinux separation is switched off: see {@code docs/rules/compose/selinux-disabled.md}. */
final class SelinuxDisabledRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/selinux-disabled",
                    List.of("CIS-5.3", "CWE-693"),
                    Severity.MEDIUM,
                    "SELinux separation is switched off",
                    "Remove label:disable; label the volume with :z or :Z where that "
                            + "was the reason.");

    private static final Set<String> OFF = Set.of("label:disable", "label=disable");

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
