package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** Port 22 is published: see {@code docs/rules/compose/published-ssh.md}. */
final class PublishedSshRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/published-ssh",
                    List.of("CIS-5.7"),
                    Severity.HIGH,
                    "Port 22 is published",
                    "Remove the port and the SSH server; use docker exec to get into a "
                            + "container.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        for (ComposePort port : service.ports()) {
            if (port.containerPort() == 22 || port.hostPort() == 22) {
                hits.add(service, port.place(), "publishes port 22");
            }
        }
    }
}
