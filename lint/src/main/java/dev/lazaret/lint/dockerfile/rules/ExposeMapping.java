package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** EXPOSE maps a port. */
final class ExposeMapping implements PortRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/expose-mapping",
                    List.of("ExposeInvalidFormat"),
                    Severity.LOW,
                    "EXPOSE names an address or a port of the host",
                    "Name the port of the container alone; map it when it is run: docker run -p 127.0.0.1:8080:80.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isWrong(String port) {
        return port.lastIndexOf(':') > 0;
    }
}
