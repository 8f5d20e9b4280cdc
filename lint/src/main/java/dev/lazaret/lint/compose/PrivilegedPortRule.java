package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/**
 * A port of the host below 1024 is published: see {@code docs/rules/compose/privileged-port.md}.
 */
final class PrivilegedPortRule implements ComposeRule {

    static final Rule RULE =
            new Rule(
                    "compose/privileged-port",
                    List.of("CIS-5.8"),
                    Severity.LOW,
                    "A port of the host below 1024 is published",
                    "Publish a port from 1024 up and put a reverse proxy in front, or "
                            + "accept it for the proxy itself.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(ComposeService service, ComposeHits hits) {
        for (ComposePort port : service.ports()) {
            int host = port.hostPort();
            if (host > 0 && host < 1024 && host != 80 && host != 443 && host != 22) {
                hits.add(service, port.place(), "publishes port " + host);
            }
        }
    }
}
