package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;
import java.util.Set;

/** seccomp is switched off: see {@code docs/rules/compose/seccomp-unconfined.md}. */
final class SeccompUnconfinedRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/seccomp-unconfined",
                    List.of("CIS-5.22", "CWE-693"),
                    Severity.MEDIUM,
                    "seccomp is switched off",
                    "Remove seccomp:unconfined.");

    private static final Set<String> OFF = Set.of("seccomp:unconfined", "seccomp=unconfined");

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
