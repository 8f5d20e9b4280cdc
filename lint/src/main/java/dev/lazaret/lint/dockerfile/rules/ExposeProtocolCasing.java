package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;
import java.util.Locale;

/** EXPOSE names a protocol in capitals. */
final class ExposeProtocolCasing implements PortRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/expose-protocol-casing",
                    List.of("ExposeProtoCasing"),
                    Severity.NEGLIGIBLE,
                    "EXPOSE names a protocol in capital letters",
                    "Write it in lower case: EXPOSE 53/udp.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isWrong(String port) {
        String protocol = port.substring(port.indexOf('/') + 1);
        return port.indexOf('/') >= 0 && !protocol.equals(protocol.toLowerCase(Locale.ROOT));
    }
}
