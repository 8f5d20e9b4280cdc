package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A service shares the host's processes: see {@code docs/rules/compose/host-pid.md}. */
final class HostPidRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/host-pid",
                    List.of("CIS-5.16", "CWE-668"),
                    Severity.HIGH,
                    "A service shares the host's processes",
                    "Remove pid: host.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor field = service.get("pid");
        if (field.is("host")) {
            hits.add(service, field, "pid: host");
        }
    }
}
