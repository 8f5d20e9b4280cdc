package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A capability beyond the default set is added: see {@code docs/rules/compose/added-capability.md}.
 */
final class AddedCapabilityRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/added-capability",
                    List.of("CIS-5.4", "CWE-250"),
                    Severity.MEDIUM,
                    "A capability beyond the default set is added",
                    "Remove it from cap_add; add only what a test shows to be needed.");

    // Docker's default set; adding one of these again changes nothing unless all were dropped.
    private static final Set<String> DEFAULT =
            Set.of(
                    "AUDIT_WRITE",
                    "CHOWN",
                    "DAC_OVERRIDE",
                    "FOWNER",
                    "FSETID",
                    "KILL",
                    "MKNOD",
                    "NET_BIND_SERVICE",
                    "NET_RAW",
                    "SETFCAP",
                    "SETGID",
                    "SETPCAP",
                    "SETUID",
                    "SYS_CHROOT");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        for (YamlCursor added : service.get("cap_add").items()) {
            String name = added.textOrEmpty().toUpperCase(Locale.ROOT);
            String bare = name.startsWith("CAP_") ? name.substring(4) : name;
            if (!DEFAULT.contains(bare)) {
                hits.add(service, added, "adds " + added.textOrEmpty());
            }
        }
    }
}
