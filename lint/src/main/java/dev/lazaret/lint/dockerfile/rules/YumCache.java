package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** yum leaves its cache in the layer. */
final class YumCache implements ShippedRunRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/yum-cache",
                    List.of("DL3032", "DS-0015"),
                    Severity.LOW,
                    "yum leaves its cache in the layer",
                    "End the same RUN with yum clean all.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Run run, Reports reports) {
        CacheLeft.rpm(run, "yum", reports);
    }
}
