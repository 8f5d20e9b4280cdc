package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** dnf or microdnf leaves its cache in the layer. */
final class DnfCache implements ShippedRunRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/dnf-cache",
                    List.of("DL3040", "DS-0019", "DS-0027"),
                    Severity.LOW,
                    "dnf or microdnf leaves its cache in the layer",
                    "End the same RUN with dnf clean all, or microdnf clean all.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Reports reports) {
        CacheLeft.rpm(run, "dnf", reports);
        CacheLeft.rpm(run, "microdnf", reports);
    }
}
