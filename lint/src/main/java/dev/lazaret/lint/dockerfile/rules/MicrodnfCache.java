package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** microdnf leaves its cache in the layer. */
final class MicrodnfCache implements ShippedRunRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/microdnf-cache",
                    List.of("DS-0027"),
                    Severity.LOW,
                    "microdnf leaves its cache in the layer",
                    "End the same RUN with microdnf clean all.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Reports reports) {
        CacheLeft.rpm(run, "microdnf", reports);
    }
}
