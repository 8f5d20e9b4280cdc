package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A port is published on every interface: see {@code docs/rules/compose/all-interfaces.md}. */
final class AllInterfacesRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/all-interfaces",
                    List.of("CIS-5.14", "CWE-1327"),
                    Severity.LOW,
                    "A port is published on every interface",
                    "Put an address in front: 127.0.0.1:8080:80.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        for (ComposePort port : service.ports()) {
            if (port.hostPort() > 0 && port.isOnEveryInterface()) {
                hits.add(
                        service, port.place(), "publishes port " + port.hostPort() + " everywhere");
            }
        }
    }
}
