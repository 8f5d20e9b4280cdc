package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A service shares the host's IPC: see {@code docs/rules/compose/host-ipc.md}. */
final class HostIpcRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/host-ipc",
                    List.of("CIS-5.17", "CWE-668"),
                    Severity.HIGH,
                    "A service shares the host's IPC",
                    "Remove ipc: host.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        YamlCursor field = service.get("ipc");
        if (field.is("host")) {
            hits.add(service, field, "ipc: host");
        }
    }
}
